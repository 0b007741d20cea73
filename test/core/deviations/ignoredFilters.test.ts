import { TENANT_ZONE } from '../../../sandbox';
import { inSandbox } from '../../support/core/fixture';

const DAY = 24 * 60 * 60_000;
const NOW = Date.parse('2026-06-10T15:00:00Z');
const at = (days: number) => new Date(NOW - days * DAY).toISOString();

/** Orders and products were updated on one of 20 days each. */
const withDates = (
	work: (find: (resource: string, filters: object) => Promise<[string?, number?]>) => Promise<void>,
	isIgnored: boolean,
) =>
	inSandbox(
		async ({ sandbox, engine }) => {
			for (const [index, order] of [...sandbox.data.orders.values()].entries()) {
				order.lastUpdated = NOW - (index % 20) * DAY;
			}
			for (const [index, product] of [...sandbox.data.products.values()].entries()) {
				product.lastModified = NOW - (index % 20) * DAY;
			}
			await work(async (resource, filters) => {
				const parameters = {
					resource,
					operation: 'getAll',
					returnAll: true,
					filters: { ...filters },
				};
				const { error, items } = await engine.run({ parameters });
				return [error?.message, items.length];
			});
		},
		{
			orders: 60,
			products: 20,
			now: () => NOW,
			tokenLifetime: 10 * 365 * 24 * 60 * 60,
			deviations: isIgnored ? ['updateFilterIgnored'] : [],
			credential: { timezone: TENANT_ZONE },
		},
	);

const ways = (['order', 'product', 'inventory'] as const).flatMap(
	(resource) =>
		[
			[resource, 'Updated After', { updatedAfter: at(5.5) }, 6],
			[resource, 'Updated Before', { updatedBefore: at(5.5) }, 14],
		] as Array<[string, string, object, number]>,
);

test.each(ways)(
	'%s: an ignored %s is no list of other records',
	async (resource, title, filters) => {
		await withDates(async (find) => {
			expect(await find(resource, filters)).toEqual([
				`Sellercloud returned a record that does not match ${title}`,
				0,
			]);
			// As near to all records as a filter in another time zone, or read to the day, would be
			const near = { updatedAfter: at(20), updatedBefore: at(0) };
			expect(await find(resource, near)).toEqual([undefined, resource === 'order' ? 60 : 20]);
		}, true)();
	},
);

test.each(ways)('%s: %s finds what it asks for', async (resource, _title, filters, days) => {
	await withDates(async (find) => {
		expect(await find(resource, filters)).toEqual([
			undefined,
			resource === 'order' ? days * 3 : days,
		]);
	}, false)();
});
