import type { Resource } from '../operation';
import { addNote } from './addNote';
import { get } from './get';
import { getAll } from './getAll';
import { getNotes } from './getNotes';
import { setExported } from './setExported';
import { updateStatus } from './updateStatus';

export const order: Resource = {
	name: 'Order',
	value: 'order',
	operations: [addNote, get, getAll, getNotes, setExported, updateStatus],
};
