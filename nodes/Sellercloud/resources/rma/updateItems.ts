import { jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { approval, itemNames, lineFields, problem, quantity, reason, rmaLocator } from './fields';
import { linesProblem } from './lines';
import { linesOfRma } from './readLines';

const LINE = 'ID';

export const updateItems = defineOperation({
	name: 'Update Items',
	value: 'updateItems',
	action: 'Update RMA items',
	description: 'Change items of an RMA. Empty fields are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Rma/{id}/Items',
	alsoCalls: ['GET /api/Rma/{id}'],
	fields: [
		rmaLocator({ path: 'id' }),
		...lineFields(
			'',
			[
				...itemNames(LINE),
				quantity('QtyReturned'),
				reason('ReturnReason'),
				problem('ProblemDescription'),
				approval,
			],
			'e.g. [{"ID": 500010, "QtyReturned": 2}]',
		),
		writeOptions,
	],
	validate: (values) => linesProblem(values, LINE, { member: 'QtyReturned', isNeeded: false }),
	async run(context) {
		const lines = await linesOfRma(context, LINE);
		return await context.call({ body: jsonBody(lines.map(({ entry }) => entry)) });
	},
	returns: confirmation('rma'),
});
