import type { IDataObject } from 'n8n-workflow';
import { inSandbox } from '../../support/core/fixture';

/** An item that fails, between two that do not: with fields of its own, such as `message`. */
const failing = { id: -1, name: 'Ann', message: 'from the customer', details: { line: 2 } };
const parameters = { path: '={{ "/api/Orders/" + $json.id }}' };

const expected: IDataObject = {
	...failing,
	error: 'Order -1 was not found.',
	message: expect.stringContaining('GET /api/Orders/-1, status 404'),
};

describe.each([
	['continueRegularOutput', 0, 1],
	['continueErrorOutput', 1, 0],
] as const)('with %s a failed item', (onError, output, place) => {
	test(
		'keeps its input and its files, with error and message beside it',
		inSandbox(async ({ sandbox, engine }) => {
			const [id] = sandbox.data.orders.keys();
			const file = { data: 'AA==', mimeType: 'application/pdf', fileName: 'a.pdf' };
			const result = await engine.run({
				parameters,
				items: [{ id }, failing, { id }],
				binary: { slip: file },
				onError,
			});
			const item = result.outputs[output]?.[place];
			expect(item?.json).toEqual(expected);
			expect(item?.binary?.slip).toMatchObject({ fileName: 'a.pdf' });
			expect(item?.pairedItem).toMatchObject({ item: 1 });
			expect(result.items.filter(({ OrderID }) => OrderID === id)).toHaveLength(2);
		}),
	);

	test(
		'is not lost where all fail before they are sent',
		inSandbox(async ({ engine }) => {
			const result = await engine.run({
				parameters: { path: '={{ $json.path }}' },
				items: [
					{ path: '', note: 'one' },
					{ path: '//elsewhere', note: 'two' },
				],
				onError,
			});
			expect(result.outputs[output]?.map(({ json }) => [json.note, json.error])).toEqual([
				['one', 'Path is empty'],
				['two', 'Path is the address of another server'],
			]);
		}),
	);
});
