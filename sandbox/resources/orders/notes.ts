import { path, requiredQuery } from '../../api/arguments';
import { operation } from '../../api/operation';
import { shape } from '../../api/shape';
import { date, enumeration, flag, integer, model, text } from '../../api/values';
import { NOTE_CATEGORY } from '../../data/enums';
import type { Note, Order } from '../../data/model';
import { formatTenantTime } from '../../time';
import { findOrder, tag } from './find';

// Source: Swagger 2022, Orders; Swagger 2026 for IsPinned

const id = requiredQuery('id', integer, 'ID of existing sales order');
const orderID = path('orderID', integer, 'ID of existing order');

const note = shape<{ order: Order; note: Note }>('SellerCloud.Delta.Models.Notes.OrderNoteDto', {
	EntityID: [integer.schema, ({ order }) => order.id],
	Category: [enumeration(NOTE_CATEGORY).schema, ({ note }) => note.category],
	NoteID: [integer.schema, ({ note }) => note.id],
	Note: [text.schema, ({ note }) => note.text],
	AuditDate: [date.schema, ({ note }) => formatTenantTime(note.createdOn)],
	CreatedBy: [integer.schema, () => 11],
	CreatedByName: [text.schema, ({ note }) => note.author],
	CreatedByEmail: [text.schema, ({ note }) => note.author],
});

export const orderNotes = [
	operation({
		method: 'GET',
		path: '/api/Orders/Notes',
		operationId: 'Orders_GetNotes',
		tag,
		summary: 'Get notes for specific order',
		parameters: [id],
		answer: { type: 'array', items: note.schema },
		handle({ args, world }) {
			const order = findOrder(args, world, id);
			return order.notes.map((one) => note.of({ order, note: one }, world));
		},
	}),
	operation({
		method: 'POST',
		path: '/api/Orders/{orderID}/Notes',
		operationId: 'Orders_AddNote',
		tag,
		summary: 'Adding note to existing order',
		parameters: [orderID],
		body: {
			name: 'note',
			type: model('SellerCloud.Delta.Models.ClientAPI.Order.NoteDto', {
				Message: text,
				Category: enumeration(NOTE_CATEGORY),
				IsPinned: flag,
			}),
		},
		handle({ args, body, world, user }) {
			const order = findOrder(args, world, orderID);
			order.notes.push({
				id: order.id * 100 + order.notes.length,
				category: body.Category ?? 0,
				text: body.Message ?? '',
				isPinned: body.IsPinned ?? false,
				createdOn: world.now(),
				author: user?.name ?? '',
			});
			order.lastUpdated = world.now();
		},
	}),
];
