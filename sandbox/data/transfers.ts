/** Warehouse inventory transfers. Times are ms since the epoch. */

export interface TransferLine {
	id: number;
	sku: string;
	quantity: number;
	received: number;
	serialNumbers: string[];
}

export interface Transfer {
	id: number;
	title: string;
	status: number;
	companyId: number;
	fromWarehouseId: number;
	interimWarehouseId: number;
	toWarehouseId: number;
	notes: string;
	createdOn: number;
	requestedOn?: number;
	lines: TransferLine[];
}

export const FIRST_TRANSFER_ID = 1001;
export const TRANSFER_STATUS = [
	[0, 'Pending'],
	[1, 'Requested'],
	[2, 'Shipped'],
	[3, 'Received'],
	[10, 'Partially_Picked'],
	[15, 'Fully_Picked'],
	[20, 'Partially_Received'],
	[88, 'Rejected'],
	[99, 'Cancelled'],
	[-1, 'All'],
] as const;
