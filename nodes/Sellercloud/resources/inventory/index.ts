import type { Resource } from '../../interpreter/operation';
import { adjust } from './adjust';
import { createReserve } from './createReserve';
import { deleteReserve } from './deleteReserve';
import { get } from './get';
import { getAll } from './getAll';
import { getByWarehouse } from './getByWarehouse';
import { getReserves } from './getReserves';
import { set } from './set';
import { setQuantities } from './setQuantities';
import { transfer } from './transfer';

export const inventory: Resource = {
	name: 'Inventory',
	value: 'inventory',
	operations: [
		adjust,
		createReserve,
		transfer,
		deleteReserve,
		get,
		getByWarehouse,
		getReserves,
		getAll,
		set,
		setQuantities,
	],
};
