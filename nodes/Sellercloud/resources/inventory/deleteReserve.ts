import { defineOperation } from '../../interpreter/operation';
import { id } from '../fields/inputs';
import { productLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { guardedOptions } from '../fields/options';

export const deleteReserve = defineOperation({
	name: 'Delete Manual Reserve',
	value: 'deleteReserve',
	action: 'Delete manual reserve',
	description: 'Delete a manual reserve and release its units',
	kind: 'write',
	method: 'POST',
	path: '/api/Inventory/ManualReserves/Delete',
	fields: [
		productLocator({ body: 'ProductId' }),
		required(
			id(
				'Reserve ID',
				'reserveId',
				{ body: 'ReserveId' },
				{
					placeholder: 'e.g. 901',
					description: 'The reserve ID, as returned by Get Manual Reserves',
				},
			),
		),
		guardedOptions,
	],
	irreversible: () => 1,
	returns: (_, { values }) => [{ sku: values.product, reserveId: values.reserveId, deleted: true }],
});
