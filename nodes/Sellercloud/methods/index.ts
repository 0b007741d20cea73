import {
	searchCompanies,
	searchCustomers,
	searchInventoryViews,
	searchOrders,
	searchOrderViews,
	searchProducts,
	searchProductViews,
	searchRmas,
	searchWarehouses,
} from './listSearch/records';
import { getCompanies, getVendors, getWarehouses } from './loadOptions/accountLists';
import { getJobTypes } from './loadOptions/jobTypes';
import {
	getCustomerColumns,
	getCustomerServiceStatuses,
	getOrderColumns,
	getReplacementReasons,
	getReturnReasons,
} from './loadOptions/orderOptions';
import {
	getExportColumns,
	getProductColumns,
	getProductFields,
} from './loadOptions/productOptions';
import { getEndpointParameters, searchEndpoints } from './resourceMapping/endpoints';

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
		getReplacementReasons,
		getReturnReasons,
		getVendors,
		getWarehouses,
	},
	resourceMapping: { getEndpointParameters, getProductFields },
};
