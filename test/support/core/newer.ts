/** Of servers that are newer than the vendor's document at hand. */
export const NEWER_OPERATIONS = [
	'GET /api/Inventory/Views',
	'GET /api/Inventory/GetAllByView',
	'GET /api/PurchaseOrders/Views',
	'GET /api/PurchaseOrders/GetAllByView',
];
export const NEWER_PARAMETERS = ['model.exported'];
