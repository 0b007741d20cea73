import { defineOperation } from '../../interpreter/operation';
import { entries } from '../fields/collections';
import { text } from '../fields/inputs';
import { vendorLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { productFields } from './productFields';

export const addProducts = defineOperation({
	name: 'Add Products',
	value: 'addProducts',
	action: 'Add vendor products',
	description:
		'Add products to the list of a vendor. Input items for the same vendor share requests.',
	kind: 'write',
	method: 'POST',
	path: '/api/Vendors/{vendorId}/products',
	fields: [
		vendorLocator({ path: 'vendorId' }),
		required(
			entries(
				'Products',
				'products',
				'Add product',
				{ body: 'VendorProducts' },
				{
					displayName: 'Product',
					name: 'product',
					values: [
						required(
							text('SKU', 'sku', { body: 'ProductSKU' }, { placeholder: 'e.g. SHIRT-RED-L' }),
						),
						...productFields,
					],
				},
			),
		),
		amountOptions,
	],
	bulk: { list: 'VendorProducts', size: 1000, by: 'ProductSKU' },
	returns: confirmation('vendor', 'products'),
});
