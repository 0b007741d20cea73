/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { type Lab, openLab } from '../../bench/lab/lab';
import { bulkWrites } from '../../bench/rows/bulkWrites';
import { endpointList } from '../../bench/rows/endpointList';
import { largeFiles } from '../../bench/rows/largeFiles';
import { logins } from '../../bench/rows/logins';
import { trigger } from '../../bench/rows/trigger';

jest.setTimeout(300_000);

/** What the benchmarks count, in small: calls, logins and memory, but no times. */
describe('the benchmarks count', () => {
	const lab = openLab(process.env.E2E_TARBALL ?? '', () => {});
	/** Where rows get the same n8n. */
	let shared: Lab;

	beforeAll(async () => {
		const n8n = await lab.n8n();
		shared = { ...lab, n8n: async () => n8n };
	});
	afterAll(async () => await lab.close());

	test('little more memory for a large file in both directions', async () => {
		const { downGrowth, upGrowth } = await largeFiles.run(lab, {
			download: 200,
			upload: 150,
			rounds: 1,
		});
		// Whole in memory, as bytes alone, they would take 200 and 150
		expect(downGrowth).toBeLessThan(128);
		expect(upGrowth).toBeLessThan(128);
	});

	test('one login for each life of a token, and no refused request', async () => {
		const { ours } = await logins.run(shared, {
			requests: 200,
			executions: 4,
			tokenLifetime: 15,
			lives: 2,
			withPeers: false,
		});
		expect(ours.logins).toBeGreaterThan(1);
		expect(ours.logins).toBeLessThanOrEqual(ours.due);
	});

	test('one call for a quiet poll, and one for each page of changes', async () => {
		const { quiet, busy, delivered } = await trigger.run(shared, {
			changes: 1000,
			remembered: 1000,
			polls: 1,
		});
		expect(delivered).toBe(1000);
		expect(quiet).toBe(1);
		// A last page that is full may have another one after it
		expect(busy).toBeLessThanOrEqual(21);
	});

	test('one download for the list of endpoints, however often it is opened', async () => {
		const { downloads, openings } = await endpointList.run(shared, { rounds: 1 });
		expect(openings).toBeGreaterThan(1);
		expect(downloads).toBe(1);
	});

	test('five calls for a thousand changes', async () => {
		const { ours, http } = await bulkWrites.run(shared, { changes: 1000, latency: 0, oneByOne: 2 });
		expect(ours.calls).toBe(5);
		expect(http.calls).toBe(1000);
	});
});
