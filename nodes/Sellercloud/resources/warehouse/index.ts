import type { Resource } from '../../interpreter/operation';
import { get } from './get';
import { getAll } from './getAll';

export const warehouse: Resource = {
	name: 'Warehouse',
	value: 'warehouse',
	operations: [get, getAll],
};
