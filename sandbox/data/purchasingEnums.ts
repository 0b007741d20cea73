import type { Enumeration } from './enums';

/** Enumerations of purchase orders, RMAs and queued jobs. */

export const PO_STATUS: Enumeration = [
	[0, 'Saved'],
	[1, 'Ordered'],
	[2, 'Pending'],
	[3, 'Received'],
	[4, 'Cancelled'],
	[5, 'Completed'],
	[-1, 'Select'],
];

export const PO_SHIPPING_STATUS: Enumeration = [
	[0, 'None'],
	[1, 'PartiallyShipped'],
	[2, 'FullyShipped'],
];

export const PO_RECEIVING_STATUS: Enumeration = [
	[0, 'None'],
	[1, 'PartiallyReceived'],
	[2, 'FullyReceived'],
];

export const PO_PAYMENT_STATUS: Enumeration = [
	[10, 'NoPayment'],
	[20, 'Authorized'],
	[30, 'Charged'],
	[40, 'Uncleared'],
	[50, 'PartiallyRefund'],
	[60, 'FullRefund'],
	[70, 'PartialPayment'],
	[80, 'eBayPaid'],
	[99, 'PaymentError'],
];

export const VENDOR_INVOICED: Enumeration = [
	[0, 'NotInvoiced'],
	[1, 'Invoiced'],
	[2, 'PartiallyInvoiced'],
	[-1, 'All'],
];

export const RMA_STATUS: Enumeration = [
	[0, 'Open'],
	[1, 'On_Hold'],
	[2, 'Processing'],
	[3, 'Closed'],
];

export const RMA_APPROVAL: Enumeration = [
	[0, 'Pending_Review'],
	[1, 'Approved'],
	[2, 'Denied'],
	[3, 'Awaiting_More_Info'],
];

export const RMA_ITEM_APPROVAL: Enumeration = [
	[0, 'UnDecided'],
	[1, 'Approved'],
	[2, 'Rejected'],
];

export const RMA_RESOLUTION: Enumeration = [
	[0, 'Not_Decided'],
	[1, 'Refund'],
	[2, 'Replace'],
	[3, 'Reject'],
	[4, 'Exchange'],
	[5, 'Repair'],
	[6, 'No_Action_Needed'],
];

export const RMA_NOTE_CATEGORY: Enumeration = [
	[0, 'Return_Notes'],
	[1, 'Merchant_Notes'],
];

export const JOB_PRIORITY: Enumeration = [
	[0, 'BelowNormal'],
	[1, 'Normal'],
	[2, 'High'],
	[3, 'Critical'],
];

/** Some of more than 500. */
export const JOB_TYPE: Enumeration = [
	[1, 'Product_Bulk_Update'],
	[2, 'Product_Custom_Export'],
	[5, 'Order_Export'],
	[44, 'Warehouse_Inventory_Import'],
];
