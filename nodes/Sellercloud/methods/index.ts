import { getEndpointParameters, searchEndpoints } from './resourceMapping/endpoints';
import {
	getCustomerServiceStatuses,
	getOrderColumns,
	getReplacementReasons,
} from './loadOptions/orderOptions';
import { getCompanies, getVendors, getWarehouses } from './loadOptions/accountLists';
import { getProductColumns, getProductFields } from './loadOptions/productOptions';
import {
	searchCompanies,
	searchCustomers,
	searchInventoryViews,
	searchOrders,
	searchOrderViews,
	searchProducts,
	searchProductViews,
	searchWarehouses,
} from './listSearch/records';

/** What the editor may ask for while somebody sets up the node. */
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
		searchWarehouses,
	},
	loadOptions: {
		getCompanies,
		getCustomerServiceStatuses,
		getOrderColumns,
		getProductColumns,
		getReplacementReasons,
		getVendors,
		getWarehouses,
	},
	resourceMapping: { getEndpointParameters, getProductFields },
};
