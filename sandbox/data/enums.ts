/** Sellercloud's enumerations as [number, name]: the API speaks numbers, and binds names as well. */
export type Enumeration = ReadonlyArray<readonly [value: number, name: string]>;

export const ORDER_STATUS: Enumeration = [
	[1, 'ShoppingCart'],
	[2, 'InProcess'],
	[3, 'Completed'],
	[100, 'ProblemOrder'],
	[200, 'OnHold'],
	[300, 'Quote'],
	[999, 'Void'],
	[-1, 'Canceled'],
];

export const SHIPPING_STATUS: Enumeration = [
	[0, 'Unknown'],
	[1, 'Unshipped'],
	[2, 'PartiallyShipped'],
	[3, 'FullyShipped'],
	[4, 'ReadyForPickup'],
];

export const PAYMENT_STATUS: Enumeration = [
	[10, 'NoPayment'],
	[11, 'NoPaymentOrPartialPayment'],
	[20, 'Authorized'],
	[30, 'Charged'],
	[40, 'Uncleared'],
	[50, 'PartialRefund'],
	[60, 'FullRefund'],
	[61, 'PartialOrFullRefund'],
	[70, 'PartiallyPaid'],
	[71, 'ChargedOrPartialRefund'],
	[80, 'EbayPaid'],
	[81, 'EbayPaidOrPartialPayment'],
	[99, 'PaymentError'],
	[711, 'ChargedOrPartialPaid'],
	[713, 'ChargedOrAuthorized'],
	[-1, 'ALL'],
];

/** Filter values of the payment status that stand for several statuses. */
export const PAYMENT_STATUS_GROUPS: ReadonlyMap<number, readonly number[]> = new Map([
	[11, [10, 70]],
	[61, [50, 60]],
	[71, [30, 50]],
	[81, [80, 70]],
	[711, [30, 70]],
	[713, [30, 20]],
]);

export const DROPSHIP_STATUS: Enumeration = [
	[0, 'None'],
	[1, 'Pending'],
	[2, 'Requested'],
	[3, 'Acknowledged'],
	[4, 'Processed'],
	[5, 'PartialProcessed'],
	[6, 'Cancelled'],
	[7, 'Invalid'],
];

export const ORDER_SUB_TYPE: Enumeration = [
	[0, 'None'],
	[1, 'Sample'],
	[2, 'Charity'],
	[3, 'eBayNow'],
	[4, 'eBayLocalPickup'],
	[5, 'Same_Day_Delivery'],
	[6, 'GS'],
	[7, 'Prime'],
	[8, 'FBA_Exchange'],
	[9, 'Amazon_Business'],
	[10, 'Amazon_Business_Prime'],
	[11, 'Second_Day'],
	[12, 'Wish_Express'],
	[13, 'SBN'],
	[15, 'Amazon_Global_Express'],
	[16, 'InStorePickUp'],
	// Seen live, newer than the Swagger of 2022
	[17, 'Fulfilled_By_TikTok'],
];

export const ORDER_SORT: Enumeration = [
	[0, 'OrderID'],
	[1, 'OrderDate'],
	[2, 'OrderStatus'],
	[3, 'ShipDate'],
	[4, 'ShippingStatus'],
];

export const WAREHOUSE_TYPE: Enumeration = [
	[0, 'Normal'],
	[1, 'FBA'],
	[2, 'Un_Tested'],
	[3, 'Interim'],
	[4, 'DropShip'],
	[5, 'NewEgg'],
	[6, 'Cdiscount'],
	[7, 'WFS'],
];

export const YES_NO_ALL: Enumeration = [
	[0, 'No'],
	[1, 'Yes'],
	[-1, 'All'],
];

/** Warehouse filters count differently from all others. */
export const ALL_YES_NO: Enumeration = [
	[0, 'All'],
	[1, 'Yes'],
	[2, 'No'],
];

export const SHADOWS: Enumeration = [
	[0, 'Non_Shadow_Only'],
	[1, 'Shadow_Only'],
	[2, 'Shadow_Parent'],
	[3, 'Not_Shadow_or_Shadow_Parent'],
];

export const KITS: Enumeration = [
	[0, 'Not_a_Kit_Parent_or_Component'],
	[1, 'Kit_Parent'],
	[2, 'Kit_Component'],
	[3, 'Not_a_Kit_Parent'],
	[4, 'Not_a_Kit_Component'],
];

export const KIT_TYPE: Enumeration = [
	[0, 'Independant'],
	[1, 'MainComponent'],
	[2, 'AllComponents'],
];

export const NOTE_CATEGORY: Enumeration = [
	[0, 'General'],
	[1, 'Customer_Instructions'],
	[2, 'Customer_Service_Note'],
];

export const ADJUSTMENT_TYPE: Enumeration = [
	[0, 'Subtract'],
	[1, 'Add'],
];

export const IMPORT_UPDATE_TYPE: Enumeration = [
	[0, 'Partial'],
	[1, 'Full'],
];

export const FILE_FORMAT: Enumeration = [
	[0, 'TAB_Delimited'],
	[1, 'CSV'],
	[2, 'Excel'],
];

export const DISCOUNT_TYPE: Enumeration = [
	[0, 'FixedAmount'],
	[1, 'Percentage'],
];

export const JOB_STATUS: Enumeration = [
	[0, 'Submitted'],
	[1, 'Processing'],
	[3, 'Completed'],
	[4, 'Failed'],
	[5, 'PartialSuccess'],
	[6, 'OnHold'],
	[7, 'Cancelled'],
	[8, 'Cancelled_Service_Restarted'],
	[9, 'Aborted_Too_Much_Time_Consumed'],
	[10, 'Cancelled_While_Running'],
];

/** Of a new customer; the filter of the list has them the other way around. */
export const NEW_CUSTOMER_TYPE: Enumeration = [
	[0, 'WholeSale'],
	[1, 'Retail'],
];

export const CUSTOMER_TYPE_FILTER: Enumeration = [
	[0, 'Retail'],
	[1, 'Wholesale'],
];

export const CUSTOMER_RATING: Enumeration = [
	[0, 'NotRated'],
	[1, 'Very_Disatisfied'],
	[2, 'Disatisfied'],
	[3, 'Neutral'],
	[4, 'Satisfied'],
	[5, 'Very_Satisfied'],
];

export const ADDRESS_SOURCE: Enumeration = [
	[0, 'LocalSite'],
	[1, 'eBay'],
	[2, 'Paypal'],
	[3, 'Yahoo'],
	[4, 'Amazon'],
	[5, 'Buy_Com'],
	[12, 'NewEgg'],
	[15, 'Magento'],
	[16, 'Sears'],
	[17, 'CWA'],
	[18, 'Shopify'],
];

export const ADDRESS_STATUS: Enumeration = [
	[0, 'Unknown'],
	[1, 'None'],
	[2, 'Confirmed'],
	[3, 'UnConfirmed'],
];
