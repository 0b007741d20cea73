import { isoWithOffset } from '../../client/accountTime';
import { defineOperation } from '../../interpreter/operation';
import { nameOf } from '../../records/codes';
import { NOTE_CATEGORIES } from '../../records/orderCodes';
import { orderLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';

export const getNotes = defineOperation({
	name: 'Get Notes',
	value: 'getNotes',
	action: 'Get order notes',
	description: 'Retrieve the notes of an order, as one item per note',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/Notes',
	fields: [orderLocator({ query: 'id', matches: 'EntityID' }), simplifyField],
	expected: 'list',
	returns: (rows, { values, zone }) =>
		values.simplify === true
			? rows.map((row) => ({
					noteId: row.NoteID ?? null,
					orderId: row.EntityID ?? null,
					category: nameOf(NOTE_CATEGORIES, row.Category),
					note: row.Note ?? null,
					createdOn: isoWithOffset(row.AuditDate, zone),
					createdBy: row.CreatedByName ?? null,
				}))
			: rows,
});
