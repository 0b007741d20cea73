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

/** Neither the Swagger document nor the article documents a unit. */
const NO_UNIT =
	'A number in the unit that your Sellercloud account uses. The API does not document the unit.';

const amount = (displayName: string, name: string, body: string, description: string) =>
	price(displayName, name, { body }, { placeholder: 'e.g. 12.5', description });

export const markShipped = defineOperation({
	name: 'Mark as Shipped',
	value: 'markShipped',
	action: 'Mark order as shipped',
	description:
		'Set the carrier, service and tracking number of an order. The whole order is marked as shipped, even if a package contains only part of it.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Orders/ShippingStatus',
	alsoCalls: ['GET /api/Orders/{id}'],
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
					name: 'Overwrite',
					value: 'overwrite',
					description: 'Replace tracking and service',
				},
				{
					name: 'Skip',
					value: 'skip',
					description: 'Leave the order unchanged. Checking this takes one additional request.',
				},
			],
			{ value: true },
			{ default: 'skip' },
		),
		additionalFields(
			amount('Declared Value', 'declaredValue', 'DeclaredValue', 'In the currency of the order'),
			amount('Height', 'height', 'Height', NO_UNIT),
			amount('Length', 'length', 'Length', NO_UNIT),
			date(
				'Ship Date',
				'shipDate',
				{ body: 'ShipDate' },
				"In the account's time zone unless the value has an offset. Must not be in the future or before the order date. Defaults to the current time or, if the order is already shipped, to its ship date.",
			),
			optional(warehouseLocator({ body: 'ShipFromWarehouseID' })),
			amount('Shipping Cost', 'shippingCost', 'ShippingCost', 'What the carrier charges'),
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
