import { isoWithOffset } from '../../client/accountTime';
import { defineOperation } from '../../interpreter/operation';
import { nameOf } from '../../records/codes';
import { NOTE_CATEGORIES } from '../../records/orderCodes';
import { recordShape } from '../../records/recordShape';
import { orderLocator } from '../fields/locators';
import { outputFields, recordOutput } from '../output/recordOutput';

const NOTE = recordShape({
	simplified: {
		noteId: 'Note ID',
		orderId: 'Order ID',
		category: 'Category',
		note: 'Note',
		createdOn: 'Created On',
		createdBy: 'Created By',
	},
	read: (row, zone) => ({
		noteId: row.NoteID ?? null,
		orderId: row.EntityID ?? null,
		category: nameOf(NOTE_CATEGORIES, row.Category),
		note: row.Note ?? null,
		createdOn: isoWithOffset(row.AuditDate, zone),
		createdBy: row.CreatedByName ?? null,
	}),
});

export const getNotes = defineOperation({
	name: 'Get Notes',
	value: 'getNotes',
	action: 'Get order notes',
	description: 'Retrieve the notes of an order, as one item per note',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/Notes',
	fields: [orderLocator({ query: 'id', matches: 'EntityID' }), ...outputFields(NOTE)],
	expected: 'list',
	returns: recordOutput(NOTE),
});
