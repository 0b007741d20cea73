import { withoutCards } from '../../records/creditCards';
import { CUSTOMER } from '../../records/customer';
import { listFilter, type RecordKind } from './record';

/**
 * Customers. Their list can be filtered by when they were created, but shows no date at all. There is no full detail:
 * a single customer has the numbers of credit cards.
 */
export const CUSTOMERS: RecordKind = {
	plural: 'customers',
	path: '/api/Customers',
	idField: 'UserID',
	serverFilters: ({ companies }) => listFilter('model.companyIds', companies),
	rowFields: {},
	stamps: [],
	recentBy: ['model.createdOnFrom'],
	shape: CUSTOMER,
	// Rows have no cards today
	shown: withoutCards,
};
