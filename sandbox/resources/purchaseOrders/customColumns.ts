import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { model, required, text, type ValueType } from '../../api/values';
import { findPurchaseOrder, id, revisedPurchaseOrder, tag } from './find';
import { PURCHASE_COLUMNS } from '../../data/purchasing';

// Source: Swagger 2022, PurchaseOrders

const path = '/api/PurchaseOrders/{id}/CustomColumns';
const anything: ValueType<unknown> = { schema: { type: 'object' }, read: (value) => value };

export const purchaseOrderColumns = [
	operation({
		method: 'GET',
		path,
		operationId: 'PurchaseOrders_GetCustomColumns',
		tag,
		summary: 'Get custom columns for specific purchase order.',
		parameters: [id],
		answer: { type: 'array', items: { type: 'object' } },
		handle({ args, world }) {
			const { customColumns = {} } = findPurchaseOrder(args, world);
			return PURCHASE_COLUMNS.map((name) => ({
				ColumnName: name,
				DisplayName: `${name} (PO)`,
				Value: customColumns[name] ?? null,
			}));
		},
	}),
	operation({
		method: 'PUT',
		path,
		operationId: 'PurchaseOrders_UpdateCustomColumns',
		tag,
		summary: 'Updating custom columns',
		parameters: [id],
		body: {
			name: 'model',
			type: model('SellerCloud.Delta.Models.ClientAPI.Base.UpdateCustomColumn', {
				ColumnName: required(text),
				Value: anything,
			}),
		},
		handle({ args, body, world }) {
			const order = revisedPurchaseOrder(args, world);
			if (!PURCHASE_COLUMNS.some((name) => name === body.ColumnName)) {
				throw refuseWithErrorMessage(`Custom column ${body.ColumnName} does not exist.`);
			}
			order.customColumns = { ...order.customColumns, [body.ColumnName]: body.Value ?? null };
		},
	}),
];
