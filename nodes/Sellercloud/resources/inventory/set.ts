import { defineOperation } from '../../interpreter/operation';
import { setRequest } from './setRequest';
import { READ_BACK_NOTE } from './readBackNote';

export const set = defineOperation({
	...setRequest,
	name: 'Set',
	value: 'set',
	action: 'Set the stock of a product',
	description: 'Set the physical stock of a warehouse. Sellercloud refuses it for shadows.',
	returns: (_, { values }) => [
		{
			sku: values.product,
			warehouseId: values.warehouse,
			quantity: values.quantity,
			success: true,
			note: READ_BACK_NOTE,
		},
	],
});
