import { inSandbox } from '../../support/core/fixture';

/** What n8n 2.41.1 throws in place of a login (`modules/engine-v2/remote-credentials-helper.js`), as a real one did. */
const REFUSAL =
	'Engine 2.0 does not support credentials with an expirable property yet (credential type "sellercloudApi")';

test(
	"on n8n's Engine 2.0, which can't sign in, nothing is sent, and the message says how to go on",
	inSandbox(async ({ sandbox, engine }) => {
		engine.credentials.preAuthentication = async () => {
			throw new Error(REFUSAL);
		};
		const { error } = await engine.run({ parameters: { path: '/api/Companies' } });
		expect(error?.message).toBe(
			"This workflow runs on n8n's Engine 2.0, which does not support this credential yet",
		);
		expect(error?.description).toContain('Nothing was sent');
		expect(error?.description).toContain('engineType');
		expect(sandbox.control.journal.count()).toBe(0);
	}),
);
