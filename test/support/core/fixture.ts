import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { fingerprintOf } from '../../../credentials/account';
import {
	type Sandbox,
	SANDBOX_PASSWORD,
	SANDBOX_USER,
	type SandboxOptions,
	startSandbox,
} from '../../../sandbox';
import { createEngine, type Engine } from './run';

export interface Fixture {
	sandbox: Sandbox;
	engine: Engine;
}

/** What is typed into the credential. */
export const account = (sandbox: Sandbox): ICredentialDataDecryptedObject => ({
	endpoint: sandbox.endpoint,
	username: SANDBOX_USER,
	password: SANDBOX_PASSWORD,
});

const used = new Set<string>();

/** A sandbox at an address that none of this file had before: what is remembered by endpoint is of no other test. */
async function startAtNewAddress(options: SandboxOptions): Promise<Sandbox> {
	for (;;) {
		const sandbox = await startSandbox(options);
		if (!used.has(sandbox.origin)) {
			used.add(sandbox.origin);
			return sandbox;
		}
		await sandbox.close();
	}
}

/**
 * A test with a Sellercloud and a credential of its own, so that tests never meet.
 *
 * @param credential on top of the account of the demo user
 */
export function inSandbox(
	work: (fixture: Fixture) => Promise<void>,
	options: SandboxOptions & { credential?: ICredentialDataDecryptedObject } = {},
): () => Promise<void> {
	return async () => {
		const { credential, ...sandboxOptions } = options;
		const sandbox = await startAtNewAddress({ orders: 60, products: 20, ...sandboxOptions });
		try {
			await work({ sandbox, engine: await createEngine({ ...account(sandbox), ...credential }) });
		} finally {
			await sandbox.close();
		}
	};
}

/** What an earlier login has left in the credential. */
export function storedSession(sandbox: Sandbox, seconds: number): ICredentialDataDecryptedObject {
	const account = {
		endpoint: sandbox.endpoint,
		username: SANDBOX_USER,
		password: SANDBOX_PASSWORD,
	};
	const { accessToken, expiresAt } = sandbox.control.issueToken(SANDBOX_USER, seconds);
	return {
		...account,
		accessToken,
		expiresAt,
		fingerprint: fingerprintOf(account),
		baseUrl: sandbox.endpoint,
	};
}

const LOGIN = '/rest/api/token';

/** Logins that the sandbox has seen. */
export const logins = ({ control }: Sandbox): number =>
	control.journal.count({ method: 'POST', path: LOGIN });

/** Requests to the API itself. */
export const calls = ({ control }: Sandbox, method?: string, path?: string) =>
	control.journal.entries({ method, path, except: LOGIN });
