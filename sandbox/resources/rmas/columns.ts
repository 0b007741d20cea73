import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { listOf, model, required, text, type ValueType } from '../../api/values';
import { findRma, id, tag } from './find';

// Source: Swagger 2022, Rma_GetCustomColumns and Rma_UpdateCustomColumns

/** What this account has added to its RMAs. */
const COLUMNS = [{ id: 1, name: 'GRADE', displayName: 'Grade' }] as const;
const url = '/api/Rma/{id}/CustomColumns';
const anything: ValueType<unknown> = { schema: { type: 'object' }, read: (value) => value };

export const rmaColumns = [
	operation({
		method: 'GET',
		path: url,
		operationId: 'Rma_GetCustomColumns',
		tag,
		summary: 'Get RMA Custom Columns',
		parameters: [id],
		answer: { type: 'array', items: { type: 'object' } },
		handle({ args, world }) {
			const rma = findRma(args, world);
			return COLUMNS.map((column) => ({
				ID: column.id,
				ColumnName: column.name,
				DisplayName: column.displayName,
				DataType: 0,
				Value: rma.customColumns?.[column.name] ?? null,
			}));
		},
	}),
	operation({
		method: 'PUT',
		path: url,
		operationId: 'Rma_UpdateCustomColumns',
		tag,
		summary: 'Update RMA custom columns',
		parameters: [id],
		body: {
			name: 'model',
			type: listOf(
				model('SellerCloud.Delta.Models.ClientAPI.Base.UpdateCustomColumn', {
					ColumnName: required(text),
					Value: anything,
				}),
			),
		},
		handle({ args, body, world }) {
			const rma = findRma(args, world);
			for (const { ColumnName, Value } of body) {
				const column = COLUMNS.find(({ name }) => name === ColumnName.toUpperCase());
				if (!column) throw refuseWithErrorMessage(`Custom column ${ColumnName} does not exist.`);
				rma.customColumns = { ...rma.customColumns, [column.name]: Value ?? null };
			}
			rma.lastUpdated = world.now();
		},
	}),
];
