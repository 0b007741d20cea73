import type { Resource } from '../../interpreter/operation';
import { adjust } from './adjust';
import { get, getAll } from './get';
import { getByWarehouse } from './getByWarehouse';
import { getReserves } from './getReserves';
import { createReserve, deleteReserve } from './reserves';
import { set, setDifferent } from './set';
import { transfer } from './transfer';

export const inventory: Resource = {
	name: 'Inventory',
	value: 'inventory',
	operations: [
		adjust,
		createReserve,
		deleteReserve,
		get,
		getByWarehouse,
		getAll,
		getReserves,
		set,
		setDifferent,
		transfer,
	],
};
