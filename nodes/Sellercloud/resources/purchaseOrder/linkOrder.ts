import { defineOperation } from '../../interpreter/operation';
import { choice } from '../fields/choices';
import { entries } from '../fields/collections';
import { id, quantity } from '../fields/inputs';
import {
	companyLocator,
	orderLocator,
	purchaseOrderLocator,
	vendorLocator,
} from '../fields/locators';
import { required, shownFor } from '../fields/modifiers';
import { writeOptions } from '../fields/options';

/** Source: article link-sales-order-to-po-crossdock. It does not say what the answer contains. */
export const linkOrder = defineOperation({
	name: 'Link Order',
	value: 'linkOrder',
	action: 'Link order to purchase order',
	description: 'Link an order to a purchase order that buys its items (crossdock), or to a new one',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/{orderID}/LinkToPo',
	fields: [
		orderLocator({ path: 'orderID' }),
		choice(
			'Link To',
			'linkTo',
			[
				{ name: 'Existing Purchase Order', value: 'existing' },
				{ name: 'New Purchase Order', value: 'new' },
			],
			{ value: true },
		),
		shownFor({ linkTo: ['existing'] }, purchaseOrderLocator({ body: 'ExistingPo.PoID' })),
		shownFor({ linkTo: ['new'] }, companyLocator({ body: 'NewPo.CompanyID' })),
		shownFor({ linkTo: ['new'] }, vendorLocator({ body: 'NewPo.VendorID' })),
		entries(
			'Items',
			'items',
			'Add item',
			{ body: 'Items' },
			{
				displayName: 'Item',
				name: 'item',
				values: [
					required(
						id(
							'Item ID',
							'itemId',
							{ body: 'OrderItemID' },
							{
								placeholder: 'e.g. 100000101',
								description: 'The ID of the item of the order, as Order > Get returns it in lines',
							},
						),
					),
					required(
						quantity('Quantity', 'quantity', { body: 'QtyForPo' }, { placeholder: 'e.g. 1' }),
					),
				],
			},
			{ description: 'Leave empty to link all items of the order' },
		),
		writeOptions,
	],
	complete: (body) => ({ Items: null, ...body }),
	returns: (_, { values }) => [
		{ orderId: values.order, purchaseOrderId: values.purchaseOrder ?? null, success: true },
	],
});
