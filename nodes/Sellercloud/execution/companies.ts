import type { RequestDescription } from '../client/types';

/** Lists of what belongs to a company, and their filter for it. */
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
 * What to say of a list that finds nothing and may hold the default company of the employee alone: one integrator
 * reports that of lists which are not asked for companies by ID.
 */
export function companyHint({ path, query = {} }: RequestDescription): string | undefined {
	const list = LISTS.find(([name]) => `/api/${name}`.toLowerCase() === path.toLowerCase());
	if (!list || Object.keys(query).some((name) => /company/i.test(name))) return undefined;
	return `A list may hold the default company of the employee only: to look in others, filter by company (${list[1]}).`;
}
