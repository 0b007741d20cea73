import { checkAccount, signInTwiceCheck } from '../../../nodes/Sellercloud/checks/account';
import type { Finding } from '../../../nodes/Sellercloud/checks/account/finding';
import {
	SANDBOX_PASSWORD,
	SANDBOX_USER,
	type SandboxOptions,
	startSandbox,
} from '../../../sandbox';
import type { DeviationName } from '../../../sandbox/deviations';
import { namedDeviations } from '../../support/checks/namedDeviations';
import { probeOf } from '../../support/checks/probe';

const MAIL = /[\w.+-]+@[\w.-]+/g;

async function findingsOf(options: SandboxOptions, zone?: string): Promise<Finding[]> {
	const sandbox = await startSandbox({ orders: 120, products: 20, ...options });
	try {
		const [one, other] = sandbox.data.orders.values();
		// Somebody works with the account
		for (const order of [one, other]) if (order) order.lastUpdated = Date.now() - 60_000;
		return await checkAccount(probeOf(sandbox, zone));
	} finally {
		await sandbox.close();
	}
}

const otherThanOk = (findings: Finding[]) =>
	findings
		.filter(({ result }) => result !== 'ok')
		.map(({ check, result }) => `${check}: ${result}`);

test('an account as it is documented has nothing to report', async () => {
	const findings = await findingsOf({});
	expect(otherThanOk(findings)).toEqual([]);
	expect(findings.length).toBeGreaterThan(20);
	const calls = Number(/\d+/.exec(findings.at(-1)?.found ?? '')?.[0]);
	expect(calls).toBeLessThanOrEqual(32);
});

test.each(namedDeviations)('%s shows as %s: %s', async (deviation, check, result, words) => {
	const findings = await findingsOf({ deviations: [deviation] });
	const named = findings.filter((finding) => finding.check === check);
	expect(named).toContainEqual(
		expect.objectContaining({ result, found: expect.stringMatching(words) }),
	);
	for (const { whatToDo, result: one } of findings) {
		if (one === 'problem') expect(whatToDo).not.toBe('');
	}
});

test.each<[DeviationName[], Finding['result']]>([
	[[], 'ok'],
	[['oneTokenPerUser'], 'note'],
])('with %j, Sign In Twice is %s', async (deviations, result) => {
	const sandbox = await startSandbox({ orders: 60, products: 20, deviations });
	try {
		expect(await checkAccount(probeOf(sandbox), [signInTwiceCheck])).toContainEqual(
			expect.objectContaining({ check: 'Sign In Twice', result }),
		);
	} finally {
		await sandbox.close();
	}
});

test('a time zone that is too far west shows', async () => {
	const findings = await findingsOf({}, 'Pacific/Honolulu');
	expect(findings).toContainEqual(
		expect.objectContaining({ check: 'Time Zone', result: 'problem' }),
	);
});

test('no finding holds a name, a host or a secret', async () => {
	const sandbox = await startSandbox({ orders: 60, products: 20 });
	try {
		const probe = probeOf(sandbox);
		const text = JSON.stringify(await checkAccount(probe));
		const secrets = [SANDBOX_USER, SANDBOX_PASSWORD, (await probe.token()).text, '127.0.0.1'];
		const { companies, orders } = sandbox.data;
		const names = [...companies.values()].map(({ name }) => name);
		const mails = [...orders.values()].flatMap((order) => JSON.stringify(order).match(MAIL) ?? []);
		expect(mails.length).toBeGreaterThan(10);
		for (const one of [...secrets, ...names, ...mails]) expect(text).not.toContain(one);
	} finally {
		await sandbox.close();
	}
});
