import {
	loginCount,
	refusedCount,
	runInServer,
	saveCredential,
	storedSession,
	withSandbox,
} from '../support/n8n/bench';
import { createInstanceWithPackage } from '../support/n8n/instance';
import { credentialFor, senders } from '../support/n8n/workflows';

jest.setTimeout(300_000);

/** `vm` is the default of both versions, so that all other tests run on it. */
test.each([
	['oldest', 'legacy'],
	['newest', 'legacy'],
	['newest', 'quickjs'],
])(
	'on the %s n8n, the expressions of nodes and credential mean the same with the engine %s',
	async (version, engine) => {
		const n8n = await createInstanceWithPackage({
			version,
			env: { N8N_EXPRESSION_ENGINE: engine },
		});
		try {
			await n8n.start();
			await n8n.rest.setUpOwner();
			await withSandbox(async (sandbox) => {
				const path = '={{ "/api/Warehouses?pageSize=1&pageNumber=1&mark=" + $json.list }}';
				const url = path.replace('"', `"${sandbox.endpoint}`);
				// Both the session of the credential and its endpoint are expressions
				const endpoint = `={{ "${sandbox.origin}" + "/rest" }}`;
				const session = storedSession(sandbox, 60);
				const credential = await saveCredential(
					n8n,
					credentialFor(sandbox, { ...session, endpoint }),
				);
				for (const sender of [...senders, ...senders]) {
					const { error } = await runInServer(n8n, {
						sender,
						credential,
						items: 3,
						path,
						parameters: sender === 'HTTP Request' ? { url } : {},
					});
					expect(error?.message).toBeUndefined();
				}
				const marks = sandbox.control.journal
					.entries({ path: '/rest/api/Warehouses' })
					.flatMap(({ query }) => /mark=(\d+)/.exec(query)?.[1] ?? []);
				expect(marks.sort().join('')).toBe('000011112222');
				expect(loginCount(sandbox)).toBe(1);
				expect(refusedCount(sandbox)).toBe(0);
			});
		} finally {
			await n8n.dispose();
		}
	},
);
