import type { Resource } from '../../interpreter/operation';
import { get } from './get';
import { getAll } from './getAll';

export const company: Resource = {
	name: 'Company',
	value: 'company',
	operations: [get, getAll],
};
