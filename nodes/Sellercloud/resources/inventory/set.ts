import { defineOperation } from '../../interpreter/operation';
import { setPhysical } from './setPhysical';
import { SETTLING } from './settling';

export const set = defineOperation({
	...setPhysical,
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
			note: SETTLING,
		},
	],
});
