import { isoWithOffset } from '../../client/accountTime';
import { BARE_PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { nameOf } from '../../records/codes';
import { PACKAGE_STATUSES } from '../../records/orderCodes';
import { recordShape } from '../../records/recordShape';
import { orderLocator } from '../fields/locators';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';

const PACKAGE = recordShape({
	simplified: {
		orderId: 'Order ID',
		packageId: 'Package ID',
		trackingNumber: 'Tracking Number',
		trackingUrl: 'Tracking URL',
		deliveryStatus: 'Delivery Status',
		deliveryDate: 'Delivery Date',
		shippingCost: 'Shipping Cost',
		items: 'Items',
	},
	more: { height: 'Height', length: 'Length', weight: 'Weight', width: 'Width' },
	read: (row, zone) => ({
		orderId: row.OrderID ?? null,
		packageId: row.ID ?? null,
		trackingNumber: row.TrackingNumber ?? null,
		trackingUrl: row.TrackingNumberUrl ?? null,
		deliveryStatus: nameOf(PACKAGE_STATUSES, row.DeliveryStatus),
		deliveryDate: isoWithOffset(row.DeliveryDate, zone),
		weight: row.Weight ?? null,
		length: row.Length ?? null,
		width: row.Width ?? null,
		height: row.Height ?? null,
		shippingCost: row.ShippingCost ?? null,
		items: Array.isArray(row.Items) ? row.Items : [],
	}),
});

export const getPackages = defineOperation({
	name: 'Get Packages',
	value: 'getPackages',
	action: 'Get order packages',
	description:
		'Retrieve the packages of an order with tracking and contents, as one item per package',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/Packages',
	pages: BARE_PAGE_NAMES,
	fields: [orderLocator({ query: 'id' }), ...pagingFields, ...outputFields(PACKAGE)],
	expected: 'list',
	returns: (rows, item) =>
		recordOutput(PACKAGE)(
			rows.map((row) => ({ OrderID: item.values.order, ...row })),
			item,
		),
});
