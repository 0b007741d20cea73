import type { Field, Operation, ValueKind } from '../../interpreter/operation';
import { amountOptions } from '../fields/common';
import { companyLocator } from '../fields/locators';
import { productName, productType, required, skuField } from './fields';
import { skuOf } from './returns';

const more = (displayName: string, name: string, body: string, as: ValueKind): Field => ({
	displayName,
	name,
	type: 'string',
	default: '',
	send: { body, as },
});

export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a product',
	description: 'Create a product. Sellercloud refuses a SKU that is there already.',
	kind: 'write',
	method: 'POST',
	path: '/api/Products',
	fields: [
		{ ...skuField, send: { body: 'ProductSKU' } },
		required(productName),
		productType,
		companyLocator({ body: 'CompanyId' }),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				{
					displayName: 'Assign UPC',
					name: 'assignUpc',
					type: 'boolean',
					default: true,
					description: "Whether Sellercloud takes a UPC from the account's pool",
					send: { body: 'AutoAssignUPC' },
				},
				more('Default Price', 'defaultPrice', 'DefaultPrice', 'price'),
				more('Manufacturer ID', 'manufacturerId', 'ManufacturerId', 'id'),
				more('Notes', 'notes', 'ProductNotes', 'text'),
				more('Purchaser ID', 'purchaserId', 'PurchaserId', 'id'),
				more('Site Cost', 'siteCost', 'SiteCost', 'price'),
				more('UPC', 'upc', 'UPC', 'text'),
			],
		},
		amountOptions,
	],
	returns: (rows, given) => [{ sku: rows[0]?.data ?? skuOf(given), created: true, success: true }],
};
