import { isAbsent } from '../../input/blank';
import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { RMA_RESOLUTIONS } from '../../records/rma';
import { choice } from '../fields/choices';
import { price, text } from '../fields/inputs';
import { required } from '../fields/modifiers';
import { guardedOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { itemNames, lineFields, rmaLocator } from './fields';
import { enteredLines, linesProblem } from './lines';
import { linesOfRma } from './readLines';

const LINE = 'RmaItemID';
const REFUND = 1;
const EXCHANGE = 4;

export const setResolution = defineOperation({
	name: 'Set Resolution',
	value: 'setResolution',
	action: 'Set RMA resolution',
	description: 'Decide what happens with items of an RMA, for example a refund',
	kind: 'write',
	method: 'POST',
	path: '/api/Rma/{id}/Resolution',
	alsoCalls: ['GET /api/Rma/{id}'],
	fields: [
		rmaLocator({ path: 'id' }),
		required(
			choice(
				'Resolution',
				'resolution',
				codeOptions(RMA_RESOLUTIONS),
				{ body: 'ResolutionType' },
				{ default: 1 },
			),
		),
		required(
			text('Comment', 'comment', { body: 'Comment' }, { placeholder: 'e.g. Zipper is broken' }),
		),
		...lineFields(
			'Items',
			[
				...itemNames(LINE),
				price(
					'Refund Amount',
					'refundAmount',
					{ body: 'RefundAmount' },
					{ placeholder: 'e.g. 12.50', description: 'Required for a refund' },
				),
				text(
					'Replacement SKU',
					'replacementSku',
					{ body: 'ReplacementSKU' },
					{ placeholder: 'e.g. SHIRT-RED-M', description: 'Required for an exchange' },
				),
			],
			'e.g. [{"ProductID": "SHIRT-RED-L", "RefundAmount": 12.5}]',
		),
		guardedOptions,
	],
	validate(values) {
		const problem = linesProblem(values, LINE);
		if (problem !== undefined) return problem;
		for (const { RefundAmount: amount, ReplacementSKU: sku } of enteredLines(values) ?? []) {
			const isAmount = typeof amount === 'number' && amount > 0;
			const isNeeded = values.resolution === REFUND || !isAbsent(amount);
			if (isNeeded && !isAmount) return 'Refund Amount must be above 0';
			if (values.resolution === EXCHANGE && isAbsent(sku)) return 'Replacement SKU is empty';
		}
		return undefined;
	},
	// It is not documented whether an amount counts with other resolutions, too
	irreversible: (values) =>
		(enteredLines(values) ?? []).filter(
			({ RefundAmount: amount }) => values.resolution === REFUND || !isAbsent(amount),
		).length,
	async run(context) {
		const lines = await linesOfRma(context, LINE);
		const body = { ...bodyOf(context.request), Items: lines.map(({ entry }) => entry) };
		return await context.call({ body: jsonBody(body) });
	},
	returns: confirmation('rma'),
});
