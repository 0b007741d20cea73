import { defineOperation } from '../../interpreter/operation';
import { date, text } from '../fields/inputs';
import { purchaseOrderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const setTrackingNumber = defineOperation({
	name: 'Set Tracking Number',
	value: 'setTrackingNumber',
	action: 'Set purchase order tracking number',
	description:
		'Set the one tracking number of a purchase order. For accounts where the client setting Enable Multiple Tracking Numbers On PO is off.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/PurchaseOrders/{id}/TrackingNumber',
	fields: [
		purchaseOrderLocator({ path: 'id' }),
		required(
			text(
				'Tracking Number',
				'trackingNumber',
				{ body: 'TrackingNumber' },
				{
					hint: 'If Sellercloud refuses it because of the setting Enable Multiple Tracking Numbers On PO, use Add Tracking Numbers',
				},
			),
		),
		text('Carrier', 'carrier', { body: 'ShippedViaCarrier' }, { placeholder: 'e.g. UPS' }),
		date(
			'Shipped On',
			'shippedOn',
			{ body: 'ShippedOn' },
			"In the account's time zone unless the value has an offset. Sellercloud accepts it only if the purchase order has been shipped, at least partially.",
		),
		writeOptions,
	],
	returns: confirmation('purchaseOrder', 'trackingNumber'),
});
