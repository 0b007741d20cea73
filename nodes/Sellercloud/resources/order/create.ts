import { defineOperation } from '../../interpreter/operation';
import { ORDER } from '../../records/order';
import { CHANNELS } from '../../records/orderCodes';
import { addressField } from '../fields/address';
import { choice, code } from '../fields/choices';
import { flag, text } from '../fields/inputs';
import { companyLocator } from '../fields/locators';
import { required, shownFor } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { outputFields, recordOutput } from '../output/recordOutput';
import { createOnce } from './createOnce';
import { itemsFields, newItem } from './itemFields';
import { moreFields } from './moreFields';
import { withAddresses } from './withAddresses';

const customerText = (displayName: string, name: string, member: string, placeholder: string) =>
	required(text(displayName, name, { body: `CustomerDetails.${member}` }, { placeholder }));

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create order',
	description:
		'Create an order. If you enter a Channel Order #, running this again does not create a duplicate.',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders',
	alsoCalls: [
		'GET /api/Companies',
		'GET /api/Orders',
		'GET /api/Orders/{id}',
		'PUT /api/Orders/{id}',
	],
	fields: [
		companyLocator({ body: 'OrderDetails.CompanyID' }),
		code(
			'Channel',
			'channel',
			CHANNELS,
			{ body: 'OrderDetails.Channel' },
			{
				default: 0,
				description:
					'The channel of the order. For new orders, Sellercloud documents only Local Store, Website and Wholesale.',
			},
		),
		text(
			'Channel Order #',
			'channelOrderNumber',
			{ body: 'OrderDetails.OrderSourceOrderID' },
			{
				placeholder: 'e.g. WEB-1001',
				description:
					'Your own reference for the order (OrderSourceOrderID). It prevents duplicates: the node looks it up before it creates the order, and again if the response is lost.',
			},
		),
		choice(
			'If Channel Order # Exists',
			'ifExists',
			[
				{ name: 'Fail', value: 'fail' },
				{ name: 'Return the Existing Order', value: 'return' },
			],
			{ value: true },
			{ description: 'What to do when an order with this Channel Order # already exists' },
		),
		customerText('Customer Email', 'email', 'Email', 'e.g. name@email.com'),
		customerText('First Name', 'firstName', 'FirstName', 'e.g. Ada'),
		customerText('Last Name', 'lastName', 'LastName', 'e.g. Ashdown'),
		required(addressField('Shipping Address', 'shippingAddress', 'ShippingAddress', 'create')),
		flag(
			'Bill to the Shipping Address',
			'billToShipping',
			{ value: true },
			'Whether the billing address is the same as the shipping address',
			{ default: true },
		),
		shownFor(
			{ billToShipping: [false] },
			required(addressField('Billing Address', 'billingAddress', 'BillingAddress', 'create')),
		),
		...itemsFields(
			'Products',
			newItem('ShipFromWareHouseID'),
			'e.g. [{"ProductID": "SHIRT-RED-L", "Qty": 1}]',
		),
		moreFields,
		...outputFields(ORDER),
		amountOptions,
	],
	complete: withAddresses,
	run: createOnce,
	returns: (rows, item) =>
		rows.flatMap(({ order, created, salesRepresentativeId }) =>
			recordOutput(ORDER)([Object(order)], item).map((record) => ({
				...record,
				...(salesRepresentativeId !== undefined && { salesRepresentativeId }),
				created,
			})),
		),
});
