import {
	searchCompanies,
	searchCustomers,
	searchInventoryViews,
	searchOrders,
	searchOrderViews,
	searchProducts,
	searchProductViews,
	searchPurchaseOrders,
	searchPurchaseOrderViews,
	searchVendors,
	searchRmas,
	searchWarehouses,
} from './listSearch/records';
import { getCompanies, getVendors, getWarehouses } from './loadOptions/accountLists';
import { getJobTypes } from './loadOptions/jobTypes';
import {
	getCustomerColumns,
	getCustomerServiceStatuses,
	getOrderColumns,
	getPurchaseOrderColumns,
	getReplacementReasons,
	getReturnReasons,
} from './loadOptions/orderOptions';
import { getExportColumns, getProductColumns } from './loadOptions/productOptions';
import { getEndpointParameters, searchEndpoints } from './resourceMapping/endpoints';
import { getImportColumns } from './resourceMapping/importColumns';
import { getProductFields } from './resourceMapping/productFields';

/** The methods that the editor calls while a user sets up the node. */
export const methods = {
	listSearch: {
		searchCompanies,
		searchCustomers,
		searchEndpoints,
		searchInventoryViews,
		searchOrders,
		searchOrderViews,
		searchProducts,
		searchProductViews,
		searchPurchaseOrders,
		searchPurchaseOrderViews,
		searchVendors,
		searchRmas,
		searchWarehouses,
	},
	loadOptions: {
		getCompanies,
		getCustomerColumns,
		getCustomerServiceStatuses,
		getExportColumns,
		getJobTypes,
		getOrderColumns,
		getProductColumns,
		getPurchaseOrderColumns,
		getReplacementReasons,
		getReturnReasons,
		getVendors,
		getWarehouses,
	},
	resourceMapping: { getEndpointParameters, getImportColumns, getProductFields },
};
