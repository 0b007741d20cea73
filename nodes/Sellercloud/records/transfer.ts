import { isoWithOffset } from '../client/accountTime';
import { codeOf, nameOf, type Names } from './codes';
import { recordShape } from './recordShape';

export const TRANSFER_STATUSES: Names = [
	[99, 'Cancelled', 'Canceled'],
	[15, 'Fully Picked'],
	[10, 'Partially Picked'],
	[20, 'Partially Received'],
	[0, 'Pending'],
	[3, 'Received'],
	[88, 'Rejected'],
	[1, 'Requested'],
	[2, 'Shipped'],
];

/** A warehouse inventory transfer. Source: the vendor's article get-warehouse-inventory-transfer-by-id. */
export const TRANSFER = recordShape({
	simplified: {
		transferId: 'Transfer ID',
		title: 'Title',
		status: 'Status',
		companyId: 'Company ID',
		fromWarehouseId: 'From Warehouse ID',
		interimWarehouseId: 'Interim Warehouse ID',
		toWarehouseId: 'To Warehouse ID',
		notes: 'Notes',
		createdOn: 'Created On',
		requestedOn: 'Requested On',
	},
	more: { statusCode: 'Status Code' },
	read: (row, zone) => ({
		transferId: row.ID ?? null,
		title: row.Title ?? null,
		status: nameOf(TRANSFER_STATUSES, row.Status),
		statusCode: codeOf(TRANSFER_STATUSES, row.Status),
		companyId: row.CompanyID ?? null,
		fromWarehouseId: row.FromWarehouseID ?? null,
		interimWarehouseId: row.InterimWarehouseID ?? null,
		toWarehouseId: row.ToWarehouseID ?? null,
		notes: row.Notes ?? null,
		createdOn: isoWithOffset(row.CreatedOn, zone),
		requestedOn: isoWithOffset(row.RequestedOn, zone),
	}),
});

/** A product of a transfer. Source: the vendor's article get-witr-products. */
export const TRANSFER_PRODUCT = recordShape({
	simplified: {
		transferId: 'Transfer ID',
		itemId: 'Item ID',
		sku: 'SKU',
		name: 'Name',
		quantity: 'Quantity',
		quantityPicked: 'Quantity Picked',
		quantityReceived: 'Quantity Received',
		inFromWarehouse: 'In From Warehouse',
		inToWarehouse: 'In To Warehouse',
	},
	more: { quantityPerCase: 'Quantity per Case' },
	read: (row) => ({
		transferId: row.TransferID ?? null,
		itemId: row.ID ?? null,
		sku: row.ProductID ?? null,
		name: row.ProductName ?? null,
		quantity: row.TransferQty ?? null,
		quantityPicked: row.QtyPicked ?? null,
		quantityReceived: row.TotalReceivedQty ?? null,
		quantityPerCase: row.QtyPerCase ?? null,
		inFromWarehouse: row.QtyInFromWarehouse ?? null,
		inToWarehouse: row.QtyInToWarehouse ?? null,
	}),
});
