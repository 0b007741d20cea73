import { defineOperation } from '../../interpreter/operation';
import { updateFields } from '../fields/collections';
import { productLocator, vendorLocator } from '../fields/locators';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { productFields } from './productFields';

export const updateProduct = defineOperation({
	name: 'Update Product',
	value: 'updateProduct',
	action: 'Update vendor product',
	description: 'Change a product of a vendor. Fields that you do not add are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Vendors/{vendorId}/products',
	fields: [
		vendorLocator({ path: 'vendorId' }),
		productLocator({ body: 'ProductID' }),
		updateFields(...productFields),
		amountOptions,
	],
	validate: (values) =>
		productFields.some(({ name }) => name in values) ? undefined : 'There are no changes to send',
	returns: confirmation('vendor', 'product'),
});
