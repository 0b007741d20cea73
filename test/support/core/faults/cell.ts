import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { fingerprintOf } from '../../../../credentials/account';
import { SANDBOX_PASSWORD, SANDBOX_USER, startSandbox, type Sandbox } from '../../../../sandbox';
import type { FaultRow } from '../../../../scripts/faultMatrix/faults';
import { createEngine } from '../run';
import { inVirtualTime, type VirtualTime } from '../virtualTime';
import { LOCAL_NAME, type Local, startElsewhere, startUntrusted, withLookups } from './network';
import type { Runner, Told } from './operations';

/** What was seen of an operation that met a fault. */
export interface Seen extends Told {
	/** How often the request was sent. */
	sent: number;
	/** How often the sandbox has received it. */
	received: number;
	/** How many of its changes are stored. */
	stored: number;
	/** ms that the operation took. */
	waited: number;
	/** Results of a later run without the fault. */
	later: number;
	/** Requests to a host that is not the credential's. */
	elsewhere: number;
}

/** s; none ends while a cell runs. */
const TOKEN_LIFETIME = 30 * 24 * 3600;
/** Ports that a cell of this process had: the node remembers limits by address. */
const used = new Set<string>();

async function start(time: VirtualTime): Promise<Sandbox> {
	for (;;) {
		const sandbox = await startSandbox({
			orders: 60,
			products: 20,
			importTime: 0,
			tokenLifetime: TOKEN_LIFETIME,
			now: time.now,
			sleep: time.sleep,
		});
		if (!used.has(sandbox.origin)) {
			used.add(sandbox.origin);
			return sandbox;
		}
		await sandbox.close();
	}
}

/** Runs an operation whose request meets a fault so many times. */
export async function runCell(runner: Runner, fault: FaultRow, times: number): Promise<Seen> {
	return await inVirtualTime(async (time) => {
		const sandbox = await start(time);
		const others: Local[] = [];
		let answered = 0;
		let left = 0;
		const next = () => {
			const { means } = fault;
			if (means.kind !== 'connection' || left === 0) return undefined;
			if (answered++ < (runner.before ?? 0)) return undefined;
			left--;
			return means.code;
		};
		try {
			return await withLookups(next, async () => {
				const { port } = new URL(sandbox.origin);
				const typed = `http://${LOCAL_NAME}:${port}/rest`;
				const engine = await createEngine(account(sandbox, typed, runner.signsIn === true));
				const prepared = await runner.prepare?.(sandbox, engine);
				sandbox.control.journal.clear();
				if (fault.means.kind === 'certificate') {
					const untrusted = await startUntrusted();
					others.push(untrusted);
					const endpoint = `${untrusted.origin}/rest`;
					engine.credentials.stored = account(sandbox, endpoint, runner.signsIn === true);
				} else if (fault.means.kind === 'connection') {
					left = times;
				} else {
					const elsewhere = await startElsewhere();
					others.push(elsewhere);
					sandbox.control.faults.add({
						...meansAt(fault.means, sandbox, runner, elsewhere),
						...runner.target,
						skip: runner.passing,
						times,
					});
				}
				const before = time.sent.length;
				const began = time.now();
				const told = await runner.run(engine, sandbox, prepared);
				const waited = time.now() - began;
				const { method, path } = runner.target;
				const pattern = new RegExp(`^${path.replace(/[/]/g, '\\/').replace('*', '[^/]*')}$`, 'i');
				const isTarget = (one: { method: string; path: string }) =>
					one.method === method && pattern.test(one.path.split('?')[0] ?? '');
				const passed = runner.passing ?? 0;
				const sent = time.sent.slice(before).filter(isTarget).length;
				const received = sandbox.control.journal.entries().filter(isTarget).length;
				sandbox.control.faults.clear();
				left = 0;
				engine.credentials.stored = account(sandbox, typed, true);
				return {
					...told,
					waited,
					sent: Math.max(0, sent - passed),
					received: Math.max(0, received - passed),
					stored: runner.stored?.(sandbox, prepared) ?? 0,
					later: (await runner.later?.(prepared)) ?? 0,
					elsewhere: others.reduce((sum, one) => sum + one.received(), 0),
				};
			});
		} finally {
			await Promise.all([sandbox.close(), ...others.map(async (one) => await one.close())]);
		}
	});
}

function meansAt(
	means: Exclude<FaultRow['means'], { kind: 'connection' } | { kind: 'certificate' }>,
	sandbox: Sandbox,
	{ target }: Runner,
	elsewhere: Local,
) {
	if (means.kind !== 'redirect') return means;
	const itself = `${sandbox.origin}${target.path.replace('*', '1')}`;
	const location = means.location === '' ? itself : `${elsewhere.origin}/rest/api/Orders`;
	return { ...means, location };
}

/** What is typed into the credential, and what a login has left in it. */
function account(
	sandbox: Sandbox,
	endpoint: string,
	signsIn: boolean,
): ICredentialDataDecryptedObject {
	const typed = { endpoint, username: SANDBOX_USER, password: SANDBOX_PASSWORD };
	if (signsIn) return { ...typed, timezone: 'America/New_York' };
	const { accessToken, expiresAt } = sandbox.control.issueToken(SANDBOX_USER, TOKEN_LIFETIME);
	return {
		...typed,
		timezone: 'America/New_York',
		accessToken,
		expiresAt,
		fingerprint: fingerprintOf(typed),
		baseUrl: endpoint,
	};
}
