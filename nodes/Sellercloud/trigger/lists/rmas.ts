import { RMA, RMA_STATUSES } from '../../records/rma';
import { listFilter, type RecordKind } from './record';

/** Returns. Their list can be filtered by the last update, but does not show it. */
export const RMAS: RecordKind = {
	plural: 'RMAs',
	path: '/api/Rma',
	detailPath: (id) => `/api/Rma/${encodeURIComponent(id)}`,
	serverFilters: ({ channels, companies }) => ({
		...listFilter('model.companyIDList', companies),
		...listFilter('model.orderSources', channels),
	}),
	rowFields: { channels: 'OrderSource', companies: 'CompanyID' },
	stamps: ['CreatedOn'],
	// It is not documented whether creating an RMA counts as its first update
	recentBy: ['model.lastUpdatedOnFrom', 'model.dateFrom'],
	statuses: RMA_STATUSES,
	shape: RMA,
};
