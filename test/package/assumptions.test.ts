/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccount, signInTwiceCheck } from '../../nodes/Sellercloud/checks/account';
import { startSandbox } from '../../sandbox';
import { deviations } from '../../sandbox/deviations';
import { assumptions, assumptionsPage } from '../../scripts/assumptions';
import { probeOf } from '../support/checks/probe';

const all = assumptions.flatMap(([, list]) => list);
const checksNamed = new Set(
	all.flatMap(({ checkedBy }) => ('notChecked' in checkedBy ? [] : [...checkedBy])),
);

test('there are at least 25 assumptions, each with a title of its own', () => {
	expect(all.length).toBeGreaterThanOrEqual(25);
	expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});

test('each check belongs to an assumption, and each assumption to a check or a reason why there is none', async () => {
	const sandbox = await startSandbox({ orders: 60, products: 20 });
	try {
		const probe = probeOf(sandbox);
		const findings = [...(await checkAccount(probe)), ...(await signInTwiceCheck.run(probe))];
		expect([...new Set(findings.map(({ check }) => check))].sort()).toEqual(
			[...checksNamed].sort(),
		);
	} finally {
		await sandbox.close();
	}
	for (const { checkedBy } of all) {
		const length = 'notChecked' in checkedBy ? checkedBy.notChecked.length : checkedBy.length;
		expect(length).toBeGreaterThan(0);
	}
});

test('each deviation of the local Sellercloud belongs to an assumption', () => {
	const named = new Set(all.flatMap(({ deviations: names = [] }) => [...names]));
	expect([...named].sort()).toEqual(Object.keys(deviations).sort());
});

test('docs/assumptions.md is what scripts/writeAssumptions.ts makes of them', () => {
	expect(readFileSync(join(__dirname, '../../docs/assumptions.md'), 'utf8')).toBe(
		assumptionsPage(),
	);
});
