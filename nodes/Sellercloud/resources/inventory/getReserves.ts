import { pagingFields, simplifyField } from '../../descriptions/common';
import { productLocator } from '../../descriptions/locators';
import { listPageIn } from '../../client/listPage';
import { allPages } from '../../client/pages';
import { isoWithOffset } from '../../wall';
import { jsonBody } from '../body';
import type { Field, Operation } from '../operation';
import { CHANNELS, nameOf } from '../order/enums';

/** Rows; the API takes from 10 to 50, and any other number for the nearest. */
const PAGE_SIZE = 50;

/** The page is asked for in the body here, so the operation has to know what was chosen. */
const paging: Field[] = pagingFields.map((field) => ({ ...field, send: { value: true } }));

export const getReserves: Operation = {
	name: 'Get Many Manual Reserves',
	value: 'getReserves',
	action: 'Get many manual reserves of a product',
	description: 'List what is set aside of a product for customers and channels',
	kind: 'read',
	method: 'POST',
	path: '/api/Inventory/ManualReserves/Get',
	fields: [productLocator({ body: 'ProductId' }), ...paging, simplifyField],
	problem: ({ returnAll, limit }) =>
		returnAll === true || (Number.isSafeInteger(limit) && Number(limit) > 0)
			? undefined
			: 'Limit is not a whole number above 0',
	async run({ attempt, failed, values }) {
		const wanted = values.returnAll === true ? undefined : Number(values.limit);
		const limit = wanted && Math.max(wanted, PAGE_SIZE);
		const outcome = await allPages(
			async ({ pageNumber }) => {
				const page = { PageNumber: pageNumber, PageSize: PAGE_SIZE };
				const answer = await attempt({ body: jsonBody({ ProductId: values.product, ...page }) });
				if (!answer.ok) return answer;
				const { content } = answer.value;
				const rows = content.kind === 'text' ? listPageIn(content.text) : undefined;
				if (rows) return { ok: true, value: rows };
				const message = 'The answer is no list of reserves';
				return { ok: false, failure: { kind: 'unusable', message } };
			},
			{ limit, parallel: 1 },
		);
		if (!outcome.ok) throw failed(outcome.failure);
		return outcome.rows.slice(0, wanted);
	},
	returns: (rows, { values, zone }) =>
		values.simplify === true
			? rows.map((row) => ({
					reserveId: row.ID ?? null,
					sku: row.ProductID ?? values.product ?? null,
					warehouseId: row.WarehouseID ?? null,
					quantity: row.Quantity ?? null,
					reservedFor: row.ReserveType === 1 ? 'Channel' : 'Customer',
					channel: nameOf(CHANNELS, row.Channel),
					channelCode: row.Channel ?? null,
					customerId: row.CustomerID ?? null,
					start: isoWithOffset(row.StartDate, zone),
					end: isoWithOffset(row.EndDate, zone),
				}))
			: rows,
};
