import { isoWithOffset } from '../client/accountTime';
import { codeOf, nameOf, type Names } from './codes';
import { CHANNELS, PAYMENT_STATUSES } from './orderCodes';
import { recordShape } from './recordShape';
import { distinctTexts, fullName, objectsIn } from './rowParts';

export const RMA_STATUSES: Names = [
	[3, 'Closed'],
	[1, 'On Hold'],
	[0, 'Open'],
	[2, 'Processing'],
];

/** A row of the list of returns. */
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
		receivedOn: 'Received On',
		refundStatusCode: 'Refund Status Code',
		statusCode: 'Status Code',
	},
	read(row, zone) {
		const date = (value: unknown) => isoWithOffset(value, zone);
		return {
			rmaId: row.ID ?? null,
			channelRmaNumber: row.OrderSourceRMAID ?? null,
			status: nameOf(RMA_STATUSES, row.RMAStatusCode),
			statusCode: codeOf(RMA_STATUSES, row.RMAStatusCode),
			refundStatus: nameOf(PAYMENT_STATUSES, row.RefundStatus),
			refundStatusCode: codeOf(PAYMENT_STATUSES, row.RefundStatus),
			totalRefunded: row.TotalRefunded ?? null,
			channel: nameOf(CHANNELS, row.OrderSource),
			channelCode: codeOf(CHANNELS, row.OrderSource),
			company: row.Company ?? null,
			companyId: row.CompanyID ?? null,
			createdOn: date(row.CreatedOn),
			receivedOn: date(row.ReceivedOn),
			closedOn: date(row.ClosedOn),
			customer: {
				id: row.CustomerID ?? null,
				name: fullName(row.CustomerFirstName, row.CustomerLastName),
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
});
