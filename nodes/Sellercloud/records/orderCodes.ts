/** Sellercloud's numbers and what its screens call them. */
type Names = ReadonlyArray<readonly [code: number, name: string]>;

export const ORDER_STATUSES: Names = [
	[-1, 'Canceled'],
	[3, 'Completed'],
	[2, 'In Process'],
	[200, 'On Hold'],
	[100, 'Problem Order'],
	[300, 'Quote'],
	[1, 'Shopping Cart'],
	[999, 'Void'],
];

export const SHIPPING_STATUSES: Names = [
	[3, 'Fully Shipped'],
	[2, 'Partially Shipped'],
	[4, 'Ready for Pickup'],
	[0, 'Unknown'],
	[1, 'Unshipped'],
];

export const PAYMENT_STATUSES: Names = [
	[20, 'Authorized'],
	[30, 'Charged'],
	[80, 'eBay Paid'],
	[60, 'Full Refund'],
	[10, 'No Payment'],
	[50, 'Partial Refund'],
	[70, 'Partially Paid'],
	[99, 'Payment Error'],
	[40, 'Uncleared'],
];

/** Order sources. Channels that are newer than this list come with their number only. */
export const CHANNELS: Names = [
	[4, 'Amazon'],
	[33, 'ATGStores'],
	[81, 'AWD'],
	[80, 'Back Market'],
	[65, 'Bed Bath And Beyond'],
	[36, 'Best Buy'],
	[70, 'Best Buy DS'],
	[25, 'Bonanza'],
	[7, 'Buy.com'],
	[18, 'Cart32'],
	[74, 'Cdiscount'],
	[59, 'Choxi'],
	[66, 'Dropship Central'],
	[54, 'Drug Store'],
	[67, 'DSW'],
	[1, 'eBay Order'],
	[2, 'eBay Single Item'],
	[57, 'Eleven Main'],
	[24, 'Etsy'],
	[20, 'FBA'],
	[48, 'Finger Hut'],
	[69, 'Gilt'],
	[77, 'Google Express'],
	[49, 'Groupon'],
	[75, 'Groupon Gateway'],
	[63, 'Groupon Marketplace'],
	[53, 'GS'],
	[30, 'Hayneedle'],
	[72, 'Home Depot'],
	[68, 'Houzz'],
	[43, 'HSN'],
	[56, 'Jet'],
	[45, 'KMart'],
	[37, 'Kohls'],
	[0, 'Local Store'],
	[15, 'Magento'],
	[73, 'Mass Genie'],
	[40, 'Meijer'],
	[55, 'Mercado Libre'],
	[44, 'Newegg Business'],
	[12, 'Newegg Mall'],
	[23, 'Newegg.com'],
	[39, 'One Stop Plus'],
	[22, 'Overstock'],
	[26, 'Price Falls'],
	[5, 'Price Grabber'],
	[52, 'Price Minister'],
	[16, 'QuickBooks'],
	[64, 'Reverb'],
	[17, 'RMS'],
	[76, 'SBN'],
	[19, 'Sears'],
	[58, 'Sears Vendor'],
	[35, 'Sharkstores'],
	[51, 'Shop HQ'],
	[31, 'Smart Bargains'],
	[41, 'Sonsi'],
	[47, 'SPRichards'],
	[34, 'Stacks And Stacks'],
	[38, 'Staples'],
	[61, 'Tanga'],
	[62, 'Target'],
	[78, 'Target Plus'],
	[71, 'Top Hatter'],
	[60, 'Trade Me'],
	[32, 'uBid'],
	[28, 'Unbeatable Sale'],
	[29, 'Vendor Central'],
	[42, 'Walmart'],
	[50, 'Walmart Marketplace'],
	[27, 'Wayfair'],
	[6, 'Website'],
	[79, 'WFS'],
	[21, 'Wholesale'],
	[46, 'Wish'],
	[3, 'Yahoo'],
];

/** The name of a code, also of one that comes as text; the code itself where it has none that is known. */
export function nameOf(names: Names, code: unknown): string | null {
	if (typeof code !== 'number' && typeof code !== 'string') return null;
	return names.find(([known]) => String(known) === String(code).trim())?.[1] ?? String(code);
}

export const DROPSHIP_STATUSES: Names = [
	[3, 'Acknowledged'],
	[6, 'Cancelled'],
	[7, 'Invalid'],
	[0, 'None'],
	[5, 'Partially Processed'],
	[1, 'Pending'],
	[4, 'Processed'],
	[2, 'Requested'],
];

export const NOTE_CATEGORIES: Names = [
	[1, 'Customer Instructions'],
	[2, 'Customer Service Note'],
	[0, 'General'],
];

/** Filters of the list: several statuses under one code are left out. */
export const YES_NO: Names = [
	[0, 'No'],
	[1, 'Yes'],
];

export const ORDER_SUB_TYPES: Names = [
	[9, 'Amazon Business'],
	[10, 'Amazon Business Prime'],
	[15, 'Amazon Global Express'],
	[2, 'Charity'],
	[4, 'eBay Local Pickup'],
	[3, 'eBay Now'],
	[8, 'FBA Exchange'],
	[17, 'Fulfilled by TikTok'],
	[6, 'GS'],
	[16, 'In-Store Pickup'],
	[0, 'None'],
	[7, 'Prime'],
	[5, 'Same-Day Delivery'],
	[1, 'Sample'],
	[13, 'SBN'],
	[11, 'Second Day'],
	[12, 'Wish Express'],
];

export const PACKAGE_STATUSES: Names = [
	[4, 'Delivered'],
	[2, 'In Transit'],
	[3, 'Out for Delivery'],
	[6, 'Return to Sender'],
	[1, 'Shipped'],
	[5, 'Undeliverable'],
	[0, 'Unshipped'],
];
