import { calls, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';

const removal = (options: object, itemIds = '={{ $json.lines }}') =>
	JSON.parse(
		JSON.stringify({
			resource: 'order',
			operation: 'removeItems',
			order: byId(1000001),
			itemIds,
			options,
		}),
	);
const lines = (count: number) => Array.from({ length: count }, (_, at) => 100000101 + at).join(',');

test.each([
	['in one item', [1000]],
	['in all items together', [30, 21]],
])('lines to remove are counted %s', async (_, counts) => {
	await inSandbox(async ({ sandbox, engine }) => {
		const items = counts.map((count) => ({ lines: lines(count) }));
		const result = await engine.run({ parameters: removal({}), items });
		const sum = counts.reduce((all, count) => all + count, 0);
		expect(result.error?.message).toBe(
			`This would change ${sum} records or order lines, but Maximum Items is 50`,
		);
		expect(calls(sandbox)).toHaveLength(0);
		const dry = await engine.run({ parameters: removal({ dryRun: true }), items });
		expect(dry.items).toHaveLength(counts.length);
	})();
});

test(
	'so many lines as are allowed are sent',
	inSandbox(async ({ sandbox, engine }) => {
		await engine.run({ parameters: removal({ maximumItems: 51 }, lines(51)) });
		expect(calls(sandbox, 'DELETE')).toHaveLength(1);
	}),
);

test.each(['={{ 1/0 }}', '={{ NaN }}', '={{ "many" }}', '={{ $json.nothing }}', 0, -1])(
	'%s is no maximum',
	async (maximumItems) => {
		await inSandbox(async ({ sandbox, engine }) => {
			const result = await engine.run({ parameters: removal({ maximumItems }, lines(2)) });
			expect(result.error?.message).toBe('Maximum Items must be a whole number above 0');
			expect(calls(sandbox)).toHaveLength(0);
		})();
	},
);
