import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../client/accountTime';
import { codeOf, nameOf, type Names } from './codes';
import { CHANNELS, PAYMENT_STATUSES } from './orderCodes';
import { recordShape } from './recordShape';
import { distinctTexts, fullName, objectIn, objectsIn } from './rowParts';

export const RMA_STATUSES: Names = [
	[3, 'Closed'],
	[1, 'On Hold'],
	[0, 'Open'],
	[2, 'Processing'],
];

/** Source: Swagger 2026, Rma. */
export const RMA_APPROVALS: Names = [
	[1, 'Approved'],
	[3, 'Awaiting More Info'],
	[2, 'Denied'],
	[0, 'Pending Review'],
];

export const RMA_ITEM_APPROVALS: Names = [
	[1, 'Approved'],
	[2, 'Rejected'],
	[0, 'Undecided'],
];

export const RMA_NOTE_CATEGORIES: Names = [
	[1, 'Merchant Notes'],
	[0, 'Return Notes'],
];

export const RMA_RESOLUTIONS: Names = [
	[4, 'Exchange'],
	[6, 'No Action Needed'],
	[0, 'Not Decided'],
	[1, 'Refund'],
	[3, 'Reject'],
	[5, 'Repair'],
	[2, 'Replace'],
];

/** A return, whether it is a row of the list or the single RMA, which Sellercloud shapes differently. */
export const RMA = recordShape({
	simplified: {
		rmaId: 'RMA ID',
		channelRmaNumber: 'Channel RMA #',
		status: 'Status',
		refundStatus: 'Refund Status',
		totalRefunded: 'Total Refunded',
		channel: 'Channel',
		company: 'Company',
		companyId: 'Company ID',
		createdOn: 'Created On',
		customer: 'Customer',
		tracking: 'Tracking',
		lines: 'Lines',
	},
	more: {
		channelCode: 'Channel Code',
		closedOn: 'Closed On',
		lastUpdated: 'Last Updated',
		receivedOn: 'Received On',
		refundStatusCode: 'Refund Status Code',
		statusCode: 'Status Code',
	},
	read(row, zone) {
		const date = (value: unknown) => isoWithOffset(value, zone);
		const changes = objectIn(row, 'Changes');
		return {
			rmaId: row.ID ?? null,
			channelRmaNumber: row.OrderSourceRMAID ?? row.ShipViaSourceRMAID ?? null,
			status: nameOf(RMA_STATUSES, row.RMAStatusCode ?? row.StatusCode),
			statusCode: codeOf(RMA_STATUSES, row.RMAStatusCode ?? row.StatusCode),
			refundStatus: nameOf(PAYMENT_STATUSES, row.RefundStatus),
			refundStatusCode: codeOf(PAYMENT_STATUSES, row.RefundStatus),
			totalRefunded: row.TotalRefunded ?? null,
			channel: nameOf(CHANNELS, row.OrderSource),
			channelCode: codeOf(CHANNELS, row.OrderSource),
			company: row.Company ?? row.CompanyName ?? null,
			companyId: row.CompanyID ?? null,
			createdOn: date(row.CreatedOn ?? changes.CreatedOn),
			receivedOn: date(row.ReceivedOn ?? changes.ReceivedOn),
			closedOn: date(row.ClosedOn),
			lastUpdated: date(changes.LastUpdatedOn),
			customer: {
				id: numberOf(row.CustomerID),
				name: row.CustomerName ?? fullName(row.CustomerFirstName, row.CustomerLastName),
				email: row.CustomerUserName ?? null,
			},
			tracking: distinctTexts([row.TrackingNumber]),
			lines: objectsIn(row, 'Items').map((line) => ({
				id: line.ID ?? null,
				orderId: line.OrderID ?? line.OriginalOrderID ?? null,
				sku: line.SKU ?? line.ProductID ?? null,
				quantityReturned: line.QtyReturned ?? line.QtyToReturn ?? null,
				quantityReceived: line.QtyReceived ?? null,
				reason: line.ReasonName ?? null,
				problem: line.ProblemDescription ?? null,
				warehouseId: line.ReturnedToWarehouseID ?? null,
			})),
		};
	},
});

/** The single RMA has the ID of the customer as text. */
const numberOf = (value: unknown): IDataObject[string] =>
	typeof value === 'number' || typeof value === 'string' ? Number(value) || value : null;
