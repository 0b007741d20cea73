import { ORDER } from '../../records/order';
import { ORDER_STATUSES } from '../../records/orderCodes';
import { type DatedRecord, listFilter } from './record';

export const ORDERS: DatedRecord = {
	plural: 'orders',
	path: '/api/Orders',
	detailPath: (id) => `/api/Orders/${encodeURIComponent(id)}`,
	serverFilters: ({ channels, companies, warehouses }) => ({
		...listFilter('model.companyID', companies),
		...listFilter('model.warehouseID', warehouses),
		// Older servers support one channel only
		...(channels.length === 1 && listFilter('model.channel', channels)),
	}),
	rowFields: { channels: 'OrderSource', companies: 'CompanyID' },
	stamps: ['LastUpdated'],
	fallbacks: ['CreatedOn'],
	from: 'model.lastUpdatedFrom',
	to: 'model.lastUpdatedTo',
	created: { field: 'CreatedOn', from: 'model.createdOnFrom' },
	// By id, the only field to sort by that never changes
	sorting: { 'model.orderBy': 0, 'model.isAscending': true },
	newestFirst: { 'model.orderBy': 0, 'model.isAscending': false },
	statuses: ORDER_STATUSES,
	fields: [
		{ name: 'Channel Order #', value: 'OrderSourceOrderID' },
		{ name: 'Customer', value: 'UserID' },
		{ name: 'Customer Email', value: 'CustomerEmail' },
		{ name: 'Lines', value: 'Items' },
		{ name: 'Order Status', value: 'StatusCode' },
		{ name: 'Order Total', value: 'GrandTotal' },
		{ name: 'Payment Status', value: 'PaymentStatus' },
		{ name: 'Ship By', value: 'OrderShippingPromiseDate' },
		{ name: 'Shipping Address', value: 'ShippingAddress' },
		{ name: 'Shipping Carrier', value: 'ShippingCarrier' },
		{ name: 'Shipping Service', value: 'ShippingService' },
		{ name: 'Shipping Status', value: 'ShippingStatus' },
		{ name: 'Tracking Number', value: 'TrackingNumber' },
	],
	shape: ORDER,
};
