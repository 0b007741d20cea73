import { defineOperation } from '../../interpreter/operation';
import { setRequest } from './setRequest';
import { READ_BACK_NOTE } from './readBackNote';

export const set = defineOperation({
	...setRequest,
	name: 'Set Quantity',
	value: 'set',
	action: 'Set inventory quantity',
	description:
		'Set the physical inventory of a product in a warehouse. Sellercloud rejects this for shadow products.',
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
