import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { choice } from '../fields/choices';
import { additionalFields } from '../fields/collections';
import { date, price, text } from '../fields/inputs';
import { orderLocator, warehouseLocator } from '../fields/locators';
import { optional, required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { readOrder } from './readOrder';
import { shipDateNow, shipDateOf } from './shipDate';

/** Neither the Swagger nor the article names one. */
const NO_UNIT = 'A number without a unit, as your Sellercloud counts it: the API documents none';

const amount = (displayName: string, name: string, body: string, description: string) =>
	price(displayName, name, { body }, { placeholder: 'e.g. 12.5', description });

export const markShipped = defineOperation({
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
		required(text('Carrier', 'carrier', { body: 'ShippingCarrier' }, { placeholder: 'e.g. UPS' })),
		required(
			text('Service', 'service', { body: 'ShippingService' }, { placeholder: 'e.g. UPS Ground' }),
		),
		text('Tracking Number', 'trackingNumber', { body: 'TrackingNumber' }),
		choice(
			'If Already Shipped',
			'ifShipped',
			[
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
			{ value: true },
		),
		additionalFields(
			amount('Declared Value', 'declaredValue', 'DeclaredValue', 'In the currency of the order'),
			amount('Height', 'height', 'Height', NO_UNIT),
			amount('Length', 'length', 'Length', NO_UNIT),
			date(
				'Ship Date',
				'shipDate',
				{ body: 'ShipDate' },
				"By the account's clock, unless it says otherwise; neither in the future nor before the order. If it is not given: now, and for an order that is shipped already its own ship date.",
			),
			optional(warehouseLocator({ body: 'ShipFromWarehouseID' })),
			amount('Shipping Cost', 'shippingCost', 'ShippingCost', 'What the carrier takes'),
			amount('Weight', 'weight', 'Weight', NO_UNIT),
			amount('Width', 'width', 'Width', NO_UNIT),
		),
		writeOptions,
	],
	complete: (body, { zone }) => ({ ShipDate: shipDateNow(Date.now(), zone), ...body }),
	async run({ values, call, request, zone }) {
		const { order, ifShipped, shipDate } = values;
		if (shipDate !== undefined && ifShipped === 'overwrite') {
			await call(request);
			return [{ skipped: false }];
		}
		const details = await readOrder(call, order);
		if (details.isShipped && ifShipped !== 'overwrite') return [{ skipped: true }];
		const ShipDate = shipDate ?? shipDateOf(details, Date.now(), zone);
		await call({ body: jsonBody({ ...bodyOf(request), ShipDate }) });
		return [{ skipped: false }];
	},
	returns: ([row], { values }) => [
		{
			orderId: values.order,
			trackingNumber: values.trackingNumber ?? null,
			shipped: true,
			skipped: row?.skipped === true,
		},
	],
});
