/* eslint-disable no-console */
import type { Operation } from '../../../nodes/Sellercloud/interpreter/operation';
import { resources } from '../../../nodes/Sellercloud/resources';
import { callsOf } from '../../../scripts/apiCoverage/callsOf';
import { type Contract, loadContract } from '../../support/contract';
import { calls } from '../../support/core/fixture';
import { examples } from '../../support/operations';
import type { Example } from '../../support/operations/example';
import { fits, isNewer, NEWER_NAMES } from '../../support/operations/newer';
import { runExample, withExample } from '../../support/operations/run';

jest.setTimeout(60_000);

let contract: Contract;
const judged = { valid: 0, newer: 0 };
beforeAll(async () => {
	contract = await loadContract();
});

test.each(
	examples.map((example) => [`${example.resource} ${example.operation}`, example] as const),
)("%s sends what is in the vendor's document", async (_, example) => {
	await withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
		await runExample(fixture, example, subject);
		const sent = calls(fixture.sandbox);
		expect(sent.length).toBeGreaterThan(0);
		for (const entry of sent) expect(errorsIn(entry)).toEqual([]);
		// docs/coverage.md is made from what the operation states
		const stated = callsOf(operationOf(example));
		const unstated = sent.filter(
			({ method, path }) => !stated.some((key) => fits(key, method, path.replace(/^\/rest/, ''))),
		);
		expect(unstated).toEqual([]);
	})();
});

afterAll(() => {
	const whose = contract.isVendors ? "vendor's" : "sandbox's";
	console.log(
		`${judged.valid} requests are valid by the ${whose} Swagger, ${judged.newer} are newer`,
	);
});

function operationOf({ resource, operation }: Example): Operation {
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (!found) throw new Error('There is no such operation');
	return found;
}

function errorsIn(entry: { method: string; path: string; query: string; body: string }): unknown[] {
	const path = entry.path.replace(/^\/rest/, '');
	if (isNewer(entry.method, path)) {
		judged.newer++;
		return [];
	}
	const key = contract.keyOf(entry.method, path);
	if (key === undefined) return [`${entry.method} ${path} is not described anywhere`];
	judged.valid++;
	return contract.errorsIn(key, {
		path,
		query: [...new URLSearchParams(entry.query)].filter(([name]) => !(name in NEWER_NAMES)),
		body: entry.body === '' ? undefined : JSON.parse(entry.body),
	});
}
