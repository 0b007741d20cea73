import { getEndpointParameters, searchEndpoints } from './endpoints';
import { getCustomerServiceStatuses, getOrderColumns, getReplacementReasons } from './orderOptions';
import { getCompanies, getWarehouses } from './places';
import {
	searchCompanies,
	searchCustomers,
	searchOrders,
	searchOrderViews,
	searchWarehouses,
} from './search';

/** What the editor may ask for while somebody sets up the node. */
export const methods = {
	listSearch: {
		searchCompanies,
		searchCustomers,
		searchEndpoints,
		searchOrders,
		searchOrderViews,
		searchWarehouses,
	},
	loadOptions: {
		getCompanies,
		getCustomerServiceStatuses,
		getOrderColumns,
		getReplacementReasons,
		getWarehouses,
	},
	resourceMapping: { getEndpointParameters },
};
