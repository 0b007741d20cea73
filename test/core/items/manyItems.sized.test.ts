import { call } from '../../support/core/call';
import { calls, inSandbox } from '../../support/core/fixture';
import { sized } from '../../support/sized';

jest.setTimeout(300_000);

const ITEMS = sized(150, 1000);
/** Every so many items ask for an order that is not there. */
const EVERY = 50;
const NO_ORDER = 7;

const fails = (index: number) => index % EVERY === EVERY - 1;

/** One item an order, with a text of its own, and a few without an order. */
const itemsFor = (ids: number[]) =>
	Array.from({ length: ITEMS }, (_, index) => ({
		id: fails(index) ? NO_ORDER : (ids[(index * 7) % ids.length] ?? 0),
		text: `Item ${index}`,
	}));

describe(`${ITEMS} items with different parameters`, () => {
	test(
		'read in parallel, come out in their order, each beside its input',
		inSandbox(
			async ({ sandbox, engine }) => {
				const items = itemsFor([...sandbox.data.orders.keys()]);
				const { outputs, error } = await engine.run({
					parameters: {
						...call('GET /api/Orders/{id}', { id: '={{ $json.id }}' }),
						options: { concurrency: 16 },
					},
					items,
					onError: 'continueRegularOutput',
				});
				expect(error).toBeUndefined();
				expect(outputs[0]).toHaveLength(ITEMS);
				outputs[0]?.forEach(({ json, pairedItem }, index) => {
					expect(pairedItem).toEqual({ item: index });
					if (fails(index)) expect(json.error).toMatch(/404|not found/i);
					else expect(json.OrderID).toBe(items[index]?.id);
				});
				expect(outputs[0]?.filter(({ json }) => 'error' in json)).toHaveLength(ITEMS / EVERY);
			},
			{ orders: 300 },
		),
	);

	test(
		'are written one after the other, in their order, whatever fails between',
		inSandbox(
			async ({ sandbox, engine }) => {
				const items = itemsFor([...sandbox.data.orders.keys()]);
				const { outputs } = await engine.run({
					parameters: call('POST /api/Orders/{orderID}/Notes', {
						orderID: '={{ $json.id }}',
						Message: '={{ $json.text }}',
					}),
					items,
					onError: 'continueErrorOutput',
				});
				const indexesOf = (output: number) =>
					outputs[output]?.map(({ pairedItem }) => Object(pairedItem).item);
				const all = items.map((_, index) => index);
				expect(indexesOf(0)).toEqual(all.filter((index) => !fails(index)));
				expect(indexesOf(1)).toEqual(all.filter(fails));
				const sent = calls(sandbox, 'POST').map(({ body }) => JSON.parse(body).Message);
				expect(sent).toEqual(items.map(({ text }) => text));
				for (const { id, notes } of sandbox.data.orders.values()) {
					const own = items.filter((item) => item.id === id).map(({ text }) => text);
					expect(notes.map(({ text }) => text).slice(-own.length)).toEqual(own);
				}
			},
			{ orders: 300 },
		),
	);
});
