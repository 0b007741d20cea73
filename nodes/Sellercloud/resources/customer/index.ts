import type { Resource } from '../../interpreter/operation';
import { addToGroup } from './addToGroup';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { setAddresses } from './setAddresses';
import { setCustomColumns } from './setCustomColumns';
import { update } from './update';
import { upsert } from './upsert';

export const customer: Resource = {
	name: 'Customer',
	value: 'customer',
	operations: [addToGroup, create, upsert, get, getAll, setAddresses, setCustomColumns, update],
};
