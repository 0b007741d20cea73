/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { calls, inSandbox } from '../../support/core/fixture';

test(
	'the fields that are chosen are returned',
	inSandbox(async ({ engine }) => {
		const selectFields = { selection: { mode: 'keep', fields: 'ID, ShippingAddress.City' } };
		const result = await engine.run({
			parameters: { path: '/api/Orders', limit: 3, options: { selectFields } },
		});
		expect(result.items.map((row) => Object.keys(row))).toEqual(
			[1, 2, 3].map(() => ['ID', 'ShippingAddress']),
		);
	}),
);

describe('pace', () => {
	test(
		'batches have a pause between them',
		inSandbox(async ({ sandbox, engine }) => {
			await engine.run({
				parameters: {
					path: '/api/Warehouses',
					options: { batching: { batch: { batchSize: 2, batchInterval: 300 } } },
				},
				items: [{}, {}, {}, {}, {}],
			});
			const times = calls(sandbox).map(({ at }) => at);
			expect(times).toHaveLength(5);
			expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(290);
			expect((times[4] ?? 0) - (times[3] ?? 0)).toBeGreaterThanOrEqual(290);
		}),
	);
});

describe('reads at the same time', () => {
	const list = { parameters: { path: '/api/Orders', returnAll: true }, items: [{}] };
	const single = {
		parameters: { path: '=/api/Orders/{{ $json.index }}' },
		items: Array.from({ length: 40 }, (_, index) => ({ index })),
	};

	test.each([
		['pages of a list', 'not chosen', list, {}, 1, 4],
		['pages of a list', 'chosen as 0', list, { concurrency: 0 }, 1, 4],
		['pages of a list', 'chosen as 7', list, { concurrency: 7 }, 1, 7],
		['pages of a list', 'chosen as 1', list, { concurrency: 1 }, 1, 1],
		['single records', 'not chosen', single, {}, 0, 4],
		['single records', 'chosen as 7', single, { concurrency: 7 }, 0, 7],
	])(
		'of %s, if their number is %s',
		async (_what, _how, { parameters, items }, options, before, most) =>
			await inSandbox(
				async ({ sandbox, engine }) => {
					// Longer than a test may take: what is under way stays so
					sandbox.control.faults.add({
						kind: 'latency',
						ms: 600_000,
						path: '*/Orders*',
						skip: before,
						times: Number.POSITIVE_INFINITY,
					});
					let stop = () => {};
					const running = engine.run({
						parameters: { ...parameters, options },
						items,
						onStart: (given) => (stop = given),
					});
					const sent = () => calls(sandbox).length;
					const turn = async () => await new Promise((resolve) => setImmediate(resolve));
					while (sent() < before + most) await turn();
					for (let more = 0; more < 500; more++) await turn();
					expect(sent()).toBe(before + most);
					stop();
					await running;
				},
				{ orders: 2000 },
			)(),
	);
});
