import type { RequestDescription } from '../client/types';

/** The lists whose records belong to a company, and their company filters. */
const LISTS: ReadonlyArray<readonly [name: string, filter: string]> = [
	['Catalog', 'model.companyID'],
	['Customers', 'model.companyIds'],
	['Inventory', 'model.companyID'],
	['Orders', 'model.companyID'],
	['PurchaseOrders', 'model.companyIDList'],
	['QueuedJobs', 'model.companyIDList'],
	['Rma', 'model.companyIDList'],
];

/**
 * The hint for an empty list that may only include the employee's default company. One integrator reports this of lists
 * without a company filter.
 *
 * @returns `undefined` when the request has a company filter, or its list takes none
 */
export function companyHint({ path, query = {} }: RequestDescription): string | undefined {
	const list = LISTS.find(([name]) => `/api/${name}`.toLowerCase() === path.toLowerCase());
	if (!list || Object.keys(query).some((name) => /company/i.test(name))) return undefined;
	return `The list may include only the employee's default company. To search other companies, add Company Names or IDs under Filters (in API Request: ${list[1]}).`;
}
