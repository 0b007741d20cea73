import { getEndpointParameters, searchEndpoints } from './endpoints';
import { getCustomerServiceStatuses, getOrderColumns, getReplacementReasons } from './orderOptions';
import { getCompanies, getVendors, getWarehouses } from './places';
import { getProductColumns, getProductFields } from './productOptions';
import {
	searchCompanies,
	searchCustomers,
	searchInventoryViews,
	searchOrders,
	searchOrderViews,
	searchProducts,
	searchProductViews,
	searchWarehouses,
} from './search';

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
