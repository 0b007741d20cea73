import { counted } from '../counted';
import { type AccountCheck, type AccountProbe, type Finding, ok } from './finding';
import { limitsCheck } from './limits';
import { listsCheck } from './lists';
import { permissionsCheck } from './permissions';
import { serverCheck } from './server';
import { signInCheck } from './signIn';
import { signInTwiceCheck } from './signInTwice';
import { timesCheck } from './times';

export { signInTwiceCheck };

/** In the order in which they run. */
export const ACCOUNT_CHECKS: readonly AccountCheck[] = [
	signInCheck,
	permissionsCheck,
	timesCheck,
	listsCheck,
	serverCheck,
	limitsCheck,
];

/**
 * Checks what this package takes for granted about an account. It reads only, about 30 calls. Where signing in fails,
 * nothing further is asked.
 */
export async function checkAccount(
	probe: AccountProbe,
	checks: readonly AccountCheck[] = ACCOUNT_CHECKS,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const { run } of checks) {
		findings.push(...(await run(probe)));
		if (findings.length === 1 && findings[0]?.result === 'problem') return findings;
	}
	return [
		...findings,
		ok('Calls', [
			`This check made ${counted(probe.calls(), 'call')}.`,
			'They count towards the 10,800 that Sellercloud allows in an hour.',
		]),
	];
}
