/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { mapInOrder } from '../../../nodes/Sellercloud/client/mapInOrder';

/** Resolves after so many turns of the event loop. */
async function turns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('results have the order of the list, and no more are under way than allowed', async () => {
	const durations = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 20 });
	await fc.assert(
		fc.asyncProperty(durations, fc.integer({ min: 1, max: 6 }), async (list, limit) => {
			let underWay = 0;
			let most = 0;
			const begun: number[] = [];
			const results = await mapInOrder(list, limit, async (duration, index) => {
				most = Math.max(most, ++underWay);
				begun.push(index);
				await turns(duration);
				underWay--;
				return `${index}:${duration}`;
			});
			expect(results).toEqual(list.map((duration, index) => `${index}:${duration}`));
			expect(begun).toEqual(list.map((_, index) => index));
			expect(most).toBe(Math.min(limit, list.length));
		}),
		{ numRuns: 50 },
	);
});

test('the limit may change while the list is mapped', async () => {
	let limit = 1;
	let underWay = 0;
	const atOnce: number[] = [];
	await mapInOrder(
		Array.from({ length: 12 }, (_, index) => index),
		() => limit,
		async (index) => {
			atOnce.push(++underWay);
			await turns(1);
			underWay--;
			limit = index < 6 ? 3 : 1;
		},
	);
	expect(atOnce[0]).toBe(1);
	expect(Math.max(...atOnce)).toBe(3);
	expect(atOnce.slice(-2)).toEqual([1, 1]);
});

test('nothing is begun after a result that ends it', async () => {
	const begun: number[] = [];
	const results = await mapInOrder(
		[0, 1, 2, 3, 4, 5],
		2,
		async (entry) => {
			begun.push(entry);
			await turns(entry === 0 ? 5 : 1);
			return entry;
		},
		(result) => result < 2,
	);
	expect(results).toEqual([0, 1, 2]);
	expect(begun).toEqual([0, 1, 2]);
});

test('the results that were begun are kept', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 20 }),
			fc.integer({ min: 1, max: 4 }),
			fc.nat(20),
			async (list, limit, end) => {
				const begun: number[] = [];
				const results = await mapInOrder(
					list,
					limit,
					async (duration, index) => {
						begun.push(index);
						await turns(duration);
						return index;
					},
					(index) => index !== end,
				);
				expect(results).toEqual(begun);
				expect(begun.length).toBeGreaterThanOrEqual(Math.min(end + 1, list.length));
				expect(begun.length).toBeLessThanOrEqual(list.length);
			},
		),
		{ numRuns: 50 },
	);
});

test('an empty list has no results', async () => {
	expect(await mapInOrder([], 4, async () => 1)).toEqual([]);
});

test('what a call throws is thrown', async () => {
	const work = mapInOrder([1, 2], 1, async (entry) => {
		throw new Error(`entry ${entry}`);
	});
	await expect(work).rejects.toThrow('entry 1');
});
