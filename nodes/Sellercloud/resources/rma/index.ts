import type { Resource } from '../../interpreter/operation';
import { addItems } from './addItems';
import { addNote } from './addNote';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getReasons } from './getReasons';
import { receive } from './receive';
import { setResolution } from './setResolution';
import { update } from './update';
import { updateItems } from './updateItems';

/** Returns. */
export const rma: Resource = {
	name: 'RMA',
	value: 'rma',
	operations: [
		addItems,
		addNote,
		create,
		get,
		getAll,
		getReasons,
		receive,
		setResolution,
		update,
		updateItems,
	],
};
