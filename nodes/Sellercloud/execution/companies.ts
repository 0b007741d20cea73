import type { RequestDescription } from '../client/types';

/** Lists of what belongs to a company, each with a filter for it. */
const LISTS = ['Orders', 'Catalog', 'Inventory', 'PurchaseOrders', 'Rma', 'Customers'];

/**
 * Whether a list may hold the default company of the employee alone: one integrator reports that of lists which are not
 * asked for companies by ID.
 */
export function mayLeaveOutCompanies({ path, query = {} }: RequestDescription): boolean {
	const isSuch = LISTS.some((name) => `/api/${name}`.toLowerCase() === path.toLowerCase());
	return isSuch && !Object.keys(query).some((name) => /company/i.test(name));
}
