import { query, queryList, requiredQuery } from '../../api/arguments';
import { filter, listOperation } from '../../api/list';
import { operation } from '../../api/operation';
import { enumeration, integer } from '../../api/values';
import { type Transfer, TRANSFER_STATUS } from '../../data/transfers';
import { demandTransfer, id, productRow, tag, transferRow, url } from './find';

// Source: see find.ts

const ALL = -1;
const pageNumber = requiredQuery('pageNumber', integer, 'Page number');
const pageSize = requiredQuery('pageSize', integer, 'Page size');

export const transferReads = [
	listOperation<Transfer>({
		path: url,
		operationId: 'WarehouseInventoryTransfers_GetAll',
		tag,
		summary: 'Get multiple warehouse inventory transfers',
		rows: ({ data }) => [...data.transfers.values()].reverse(),
		shape: transferRow,
		filters: [
			filter(queryList('model.transferIdList', integer), (one, ids) => ids.includes(one.id)),
			filter(
				queryList('model.statuses', enumeration(TRANSFER_STATUS)),
				({ status }, wanted) => wanted.includes(status) || wanted.includes(ALL),
			),
			filter(
				query('model.fromWarehouseId', integer),
				({ fromWarehouseId }, wanted) => fromWarehouseId === wanted,
			),
			filter(
				query('model.toWarehouseId', integer),
				({ toWarehouseId }, wanted) => toWarehouseId === wanted,
			),
			filter(queryList('model.companyIds', integer), ({ companyId }, ids) =>
				ids.includes(companyId),
			),
		],
	}),
	operation({
		method: 'GET',
		path: `${url}/{id}`,
		operationId: 'WarehouseInventoryTransfers_Get',
		tag,
		summary: 'Get inventory warehouse transfer by id',
		parameters: [id],
		answer: transferRow.schema,
		handle: ({ args, world }) => transferRow.of(demandTransfer(args, world), world),
	}),
	operation({
		method: 'GET',
		path: `${url}/{id}/Products`,
		operationId: 'WarehouseInventoryTransfers_GetProducts',
		tag,
		summary: 'Get inventory warehouse transfer products',
		parameters: [id, pageNumber, pageSize],
		answer: {
			type: 'object',
			properties: {
				Items: { type: 'array', items: productRow.schema },
				TotalResults: integer.schema,
			},
		},
		handle({ args, world }) {
			const transfer = demandTransfer(args, world);
			const size = Math.min(args.require(pageSize), 50);
			const first = (args.require(pageNumber) - 1) * size;
			const page = transfer.lines.slice(first, first + size);
			return {
				Items: page.map((line) => productRow.of({ transfer, line }, world)),
				TotalResults: transfer.lines.length,
			};
		},
	}),
];
