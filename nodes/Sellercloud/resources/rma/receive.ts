import { isAbsent } from '../../input/blank';
import { wholeNumber } from '../../input/wholeNumber';
import { jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { id, texts } from '../fields/inputs';
import { warehouseLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { READ_BACK_NOTE } from '../inventory/readBackNote';
import { itemNames, lineFields, quantity, rmaLocator } from './fields';
import { enteredLines, type EnteredItems, linesProblem } from './lines';
import { linesOfRma } from './readLines';

const LINE = 'RmaItemID';

const hasBins = (values: EnteredItems): boolean =>
	(enteredLines(values) ?? []).some(({ WarehouseBinID: bin }) => !isAbsent(bin));

export const receive = defineOperation({
	name: 'Receive',
	value: 'receive',
	action: 'Receive RMA',
	description:
		'Receive returned items into the stock of a warehouse, or into a bin of it. The node first checks that no quantity is higher than what is still open.',
	kind: 'write',
	method: 'POST',
	path: (values: EnteredItems) =>
		hasBins(values) ? '/api/Rma/{id}/Receive/BinEnabled' : '/api/Rma/{id}/Receive',
	alsoCalls: ['GET /api/Rma/{id}', 'POST /api/Rma/{id}/Receive/BinEnabled'],
	fields: [
		rmaLocator({ path: 'id' }),
		warehouseLocator({ value: true }),
		...lineFields(
			'Items',
			[
				...itemNames(LINE),
				required(quantity('QtyToReceive')),
				id(
					'Bin ID',
					'bin',
					{ body: 'WarehouseBinID' },
					{ placeholder: 'e.g. 31', description: 'For warehouses with bins' },
				),
				texts(
					'Serial Numbers',
					'serials',
					{ body: 'Serials' },
					{ description: 'Only with a bin. Separate multiple values with commas.' },
				),
			],
			'e.g. [{"ProductID": "SHIRT-RED-L", "QtyToReceive": 1}]',
		),
		writeOptions,
	],
	validate(values) {
		const problem = linesProblem(values, LINE, { member: 'QtyToReceive', isNeeded: true });
		if (problem !== undefined || !hasBins(values)) return problem;
		const bins = (enteredLines(values) ?? []).map(({ WarehouseBinID: bin }) => Number(bin ?? 0));
		return bins.every((bin) => Number.isSafeInteger(bin) && bin > 0)
			? undefined
			: 'All items need a Bin ID above 0, or none of them';
	},
	async run(context) {
		const { call, error, values } = context;
		const lines = await linesOfRma(context, LINE);
		for (const { entry, line } of lines) {
			const { QtyToReturn: returned, QtyReceived: received } = line.row;
			const open = (wholeNumber(returned) ?? NaN) - (wholeNumber(received) ?? NaN);
			if (Number(entry.QtyToReceive) <= open) continue;
			throw error(
				Number.isNaN(open)
					? `Sellercloud did not return how many of ${line.sku} are open`
					: `${String(entry.QtyToReceive)} of ${line.sku} would be received, but only ${Math.max(open, 0)} are open`,
				'Nothing was received. Check the RMA, and whether these items were received already.',
			);
		}
		const Items = lines.map(({ entry }) => ({ ...entry, WarehouseID: values.warehouse }));
		await call({ body: jsonBody({ Items }) }, 'done');
		return lines.map(({ entry, line }) => ({
			itemId: line.id,
			sku: line.sku,
			quantity: entry.QtyToReceive,
			binId: entry.WarehouseBinID ?? null,
		}));
	},
	returns: (rows, { values }) => [
		{
			rmaId: values.rma,
			warehouseId: values.warehouse,
			received: rows,
			success: true,
			note: READ_BACK_NOTE,
		},
	],
});
