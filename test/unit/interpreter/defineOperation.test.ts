import { defineOperation } from '../../../nodes/Sellercloud/interpreter/operation';
import { choice } from '../../../nodes/Sellercloud/resources/fields/choices';
import { additionalFields } from '../../../nodes/Sellercloud/resources/fields/collections';
import { id, text } from '../../../nodes/Sellercloud/resources/fields/inputs';
import { required, shownFor } from '../../../nodes/Sellercloud/resources/fields/modifiers';
import { confirmation } from '../../../nodes/Sellercloud/resources/output/confirmation';

const about = {
	name: 'Ship',
	value: 'ship',
	action: 'Ship order',
	description: 'For this test',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/{id}/Ship',
} as const;

const fields = [
	required(id('Order', 'order', { path: 'id' })),
	choice(
		'If Shipped',
		'ifShipped',
		[
			{ name: 'Fail', value: 'fail' },
			{ name: 'Skip', value: 'skip' },
		],
		{ value: true },
	),
	shownFor({ ifShipped: ['fail'] }, required(text('Reason', 'reason', { body: 'Reason' }))),
	additionalFields(text('Carrier', 'carrier', { body: 'Carrier' })),
] as const;

/** The compiler fails this file where an error is expected and none is found. */
test('an operation knows the names and types of its values', () => {
	defineOperation({
		...about,
		fields,
		validate: ({ ifShipped, carrier }) =>
			ifShipped === 'skip' && carrier === undefined ? 'Carrier is missing' : undefined,
		irreversible: ({ order }) => order,
		returns: confirmation('order', 'carrier'),
	});
	const operation = defineOperation({
		...about,
		fields,
		// @ts-expect-error -- there is no such value
		path: ({ shipped }) => String(shipped),
		// @ts-expect-error -- there is no such choice
		validate: ({ ifShipped }) => (ifShipped === 'skipped' ? 'Skipped' : undefined),
		// @ts-expect-error -- what is shown only sometimes may be missing
		irreversible: ({ reason }) => reason.length,
		// @ts-expect-error -- a name that no field has
		returns: confirmation('order', 'carier'),
	});
	expect(operation.fields).toBe(fields);
});
