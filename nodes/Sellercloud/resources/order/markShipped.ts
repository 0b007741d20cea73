import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import type { Field, Operation } from '../../interpreter/operation';
import { writeOptions } from '../fields/common';
import { orderLocator, warehouseLocator } from '../fields/locators';
import { text } from '../fields/text';
import { orderShape } from './readOrder';
import { shipDateNow, shipDateOf } from './shipDate';

/** Neither the Swagger nor the article names one. */
const NO_UNIT = 'A number without a unit, as your Sellercloud counts it: the API documents none';

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
		text('Carrier', 'carrier', 'ShippingCarrier', { required: true, placeholder: 'e.g. UPS' }),
		text('Service', 'service', 'ShippingService', {
			required: true,
			placeholder: 'e.g. UPS Ground',
		}),
		text('Tracking Number', 'trackingNumber', 'TrackingNumber', {}),
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
				amount('Height', 'height', 'Height', NO_UNIT),
				amount('Length', 'length', 'Length', NO_UNIT),
				{
					displayName: 'Ship Date',
					name: 'shipDate',
					type: 'dateTime',
					default: '',
					description:
						"By the account's clock, unless it says otherwise; neither in the future nor before the order. If it is not given: now, and for an order that is shipped already its own ship date.",
					send: { body: 'ShipDate' },
				},
				{ ...warehouseLocator({ body: 'ShipFromWarehouseID' }), required: false },
				amount('Shipping Cost', 'shippingCost', 'ShippingCost', 'What the carrier takes'),
				amount('Weight', 'weight', 'Weight', NO_UNIT),
				amount('Width', 'width', 'Width', NO_UNIT),
			],
		},
		writeOptions,
	],
	complete: (body, _, zone) => ({ ShipDate: shipDateNow(Date.now(), zone), ...body }),
	async run({ values, call, request, zone }) {
		const { order, ifShipped, shipDate } = values;
		if (shipDate !== undefined && ifShipped === 'overwrite') {
			await call(request);
			return [{ skipped: false }];
		}
		const shape = await orderShape(call, order);
		if (shape.isShipped && ifShipped !== 'overwrite') return [{ skipped: true }];
		const ShipDate = shipDate ?? shipDateOf(shape, Date.now(), zone);
		await call({ body: jsonBody({ ...bodyOf(request), ShipDate }) });
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
