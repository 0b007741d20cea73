import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { RMA_NOTE_CATEGORIES } from '../../records/rma';
import { choice } from '../fields/choices';
import { text } from '../fields/inputs';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { rmaLocator } from './fields';

export const addNote = defineOperation({
	name: 'Add Note',
	value: 'addNote',
	action: 'Add RMA note',
	description: 'Add a note to an RMA',
	kind: 'write',
	method: 'POST',
	path: '/api/Rma/{id}/Notes',
	fields: [
		rmaLocator({ path: 'id' }),
		required(text('Note', 'note', { body: 'Message' }, { typeOptions: { rows: 4 } })),
		required(
			choice(
				'Category',
				'category',
				codeOptions(RMA_NOTE_CATEGORIES),
				{ body: 'Category' },
				{ default: 0 },
			),
		),
		writeOptions,
	],
	returns: confirmation('rma', 'note'),
});
