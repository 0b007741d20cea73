import { writeOptions } from '../../descriptions/common';
import { orderLocator, warehouseLocator } from '../../descriptions/locators';
import type { Field, Operation } from '../operation';
import { orderShape } from './detail';

const amount = (displayName: string, name: string, body: string, description: string): Field => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: 'e.g. 12.5',
	description,
	send: { body, as: 'price' },
});

export const markShipped: Operation = {
	name: 'Mark as Shipped',
	value: 'markShipped',
	action: 'Mark an order as shipped',
	description:
		'Enter carrier, service and tracking number. The whole order becomes shipped, whatever was in the package.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/ShippingStatus',
	fields: [
		orderLocator({ body: 'OrderID' }),
		{
			displayName: 'Carrier',
			name: 'carrier',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. UPS',
			send: { body: 'ShippingCarrier' },
		},
		{
			displayName: 'Service',
			name: 'service',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. UPS Ground',
			send: { body: 'ShippingService' },
		},
		{
			displayName: 'Tracking Number',
			name: 'trackingNumber',
			type: 'string',
			default: '',
			send: { body: 'TrackingNumber' },
		},
		{
			displayName: 'If Already Shipped',
			name: 'ifShipped',
			type: 'options',
			options: [
				{
					name: 'Skip',
					value: 'skip',
					description: 'Leave it as it is; one more call that looks',
				},
				{
					name: 'Write Over',
					value: 'overwrite',
					description: 'Set tracking and service anew',
				},
			],
			default: 'skip',
			send: { value: true },
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				amount('Declared Value', 'declaredValue', 'DeclaredValue', 'In the currency of the order'),
				amount('Height', 'height', 'Height', 'In inches'),
				amount('Length', 'length', 'Length', 'In inches'),
				{
					displayName: 'Ship Date',
					name: 'shipDate',
					type: 'dateTime',
					default: '',
					description:
						"By the account's clock, unless it says otherwise; neither in the future nor before the order. Now, if it is not given.",
					send: { body: 'ShipDate' },
				},
				{ ...warehouseLocator({ body: 'ShipFromWarehouseID' }), required: false },
				amount('Shipping Cost', 'shippingCost', 'ShippingCost', 'What the carrier takes'),
				amount('Weight', 'weight', 'Weight', 'In ounces'),
				amount('Width', 'width', 'Width', 'In inches'),
			],
		},
		writeOptions,
	],
	async run({ values, call, request }) {
		const { order, ifShipped } = values;
		if (ifShipped === 'skip' && (await orderShape(call, order)).isShipped) {
			return [{ skipped: true }];
		}
		await call(request);
		return [{ skipped: false }];
	},
	returns: ([row], { values }) => [
		{
			orderId: values.order ?? null,
			trackingNumber: values.trackingNumber ?? null,
			shipped: true,
			skipped: row?.skipped === true,
		},
	],
};
