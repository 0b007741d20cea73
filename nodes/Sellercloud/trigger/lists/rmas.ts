import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../../client/accountTime';
import type { Names } from '../../records/codes';
import { CHANNELS, PAYMENT_STATUSES } from '../../records/orderCodes';
import { listFilter, type RecordKind } from './record';
import { distinctTexts, nameAndCode, objectsIn } from './simplify';

export const RMA_STATUSES: Names = [
	[3, 'Closed'],
	[1, 'On Hold'],
	[0, 'Open'],
	[2, 'Processing'],
];

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
	statuses: RMA_STATUSES,
	simplify(row: IDataObject, zone: string): IDataObject {
		const date = (value: unknown) => isoWithOffset(value, zone);
		return {
			rmaId: row.ID ?? null,
			channelRmaNumber: row.OrderSourceRMAID ?? null,
			...nameAndCode('status', RMA_STATUSES, row.RMAStatusCode),
			...nameAndCode('refundStatus', PAYMENT_STATUSES, row.RefundStatus),
			totalRefunded: row.TotalRefunded ?? null,
			...nameAndCode('channel', CHANNELS, row.OrderSource),
			company: row.Company ?? null,
			companyId: row.CompanyID ?? null,
			createdOn: date(row.CreatedOn),
			receivedOn: date(row.ReceivedOn),
			closedOn: date(row.ClosedOn),
			customer: {
				id: row.CustomerID ?? null,
				name: distinctTexts([row.CustomerFirstName, row.CustomerLastName]).join(' ') || null,
				email: row.CustomerUserName ?? null,
			},
			tracking: distinctTexts([row.TrackingNumber]),
			lines: objectsIn(row, 'Items').map((line) => ({
				id: line.ID ?? null,
				orderId: line.OrderID ?? null,
				sku: line.SKU ?? null,
				quantityReturned: line.QtyReturned ?? null,
				quantityReceived: line.QtyReceived ?? null,
				reason: line.ReasonName ?? null,
				problem: line.ProblemDescription ?? null,
				warehouseId: line.ReturnedToWarehouseID ?? null,
			})),
		};
	},
};
