import { defineOperation } from '../../interpreter/operation';
import { PO_SHIPPING_STATUSES } from '../../records/purchaseOrder';
import { choice, code } from '../fields/choices';
import { entries } from '../fields/collections';
import { date, text } from '../fields/inputs';
import { purchaseOrderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

const CARRIERS = ['DHL', 'FedEx', 'Other', 'UPS', 'USPS'];

const trackingNumber = [
	required(text('Tracking Number', 'trackingNumber', { body: 'TrackingNumber' })),
	required(
		choice(
			'Carrier',
			'carrier',
			CARRIERS.map((name) => ({ name, value: name })),
			{ body: 'ShippingCarrier' },
			{ default: 'UPS' },
		),
	),
	text(
		'Other Carrier',
		'otherCarrier',
		{ body: 'OtherCarrier' },
		{ description: 'The name of the carrier if Carrier is Other' },
	),
	required(date('Shipped On', 'shippedOn', { body: 'ShippedOn' })),
	required(
		code(
			'Shipping Status',
			'shippingStatus',
			PO_SHIPPING_STATUSES,
			{ body: 'ShippingStatus' },
			{ default: 2, description: 'The shipping status that the purchase order gets' },
		),
	),
];

export const addTrackingNumbers = defineOperation({
	name: 'Add Tracking Numbers',
	value: 'addTrackingNumbers',
	action: 'Add purchase order tracking numbers',
	description:
		'Add tracking numbers to a purchase order. For accounts where the client setting Enable Multiple Tracking Numbers On PO is on.',
	kind: 'write',
	method: 'POST',
	path: '/api/PurchaseOrders/{id}/TrackingNumber/Multiple',
	fields: [
		purchaseOrderLocator({ path: 'id' }),
		required(
			entries(
				'Tracking Numbers',
				'trackingNumbers',
				'Add tracking number',
				{ body: 'TrackingNumbers' },
				{ displayName: 'Tracking Number', name: 'tracking', values: trackingNumber },
				{
					hint: 'If Sellercloud refuses them because of the setting Enable Multiple Tracking Numbers On PO, use Set Tracking Number',
				},
			),
		),
		writeOptions,
	],
	validate({ trackingNumbers }) {
		const nameless = trackingNumbers.some(
			(row) => row.ShippingCarrier === 'Other' && row.OtherCarrier === undefined,
		);
		return nameless ? 'Other Carrier is empty' : undefined;
	},
	bulk: { list: 'TrackingNumbers', size: 100, by: 'TrackingNumber' },
	returns: confirmation('purchaseOrder', 'trackingNumbers'),
});
