import { defineOperation } from '../../interpreter/operation';
import { additionalFields } from '../fields/collections';
import { flag, id, price, text } from '../fields/inputs';
import { companyLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { productName, skuField } from './fields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create product',
	description: 'Create a product. Sellercloud rejects a SKU that already exists.',
	kind: 'write',
	method: 'POST',
	path: '/api/Products',
	fields: [
		skuField('ProductSKU'),
		required(productName),
		required(
			text(
				'Product Type',
				'productType',
				{ body: 'ProductTypeName' },
				{
					placeholder: 'e.g. Kitchen',
					description: 'The name of a product type in the account',
				},
			),
		),
		companyLocator({ body: 'CompanyId' }),
		additionalFields(
			flag(
				'Assign UPC',
				'assignUpc',
				{ body: 'AutoAssignUPC' },
				"Whether Sellercloud assigns a UPC from the account's pool",
				{ default: true },
			),
			price('Default Price', 'defaultPrice', { body: 'DefaultPrice' }),
			id('Manufacturer ID', 'manufacturerId', { body: 'ManufacturerId' }),
			text('Notes', 'notes', { body: 'ProductNotes' }),
			id('Purchaser ID', 'purchaserId', { body: 'PurchaserId' }),
			price('Site Cost', 'siteCost', { body: 'SiteCost' }),
			text('UPC', 'upc', { body: 'UPC' }),
		),
		amountOptions,
	],
	returns: ([row], { values }) => [
		{ sku: row?.data ?? values.product, created: true, success: true },
	],
});
