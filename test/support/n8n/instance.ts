/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import {
	createInstance,
	type InstanceOptions,
	type N8nInstance,
} from '../../../scripts/n8n/instance';
import { versions } from '../../../scripts/n8n/versions';
import { leaksOf, refuseLeaks, shownInEditor } from '../leaks/instance';

/** The n8n versions that every e2e test runs on, for `describe.each`. */
export const supportedVersions: readonly string[] = Object.values(versions);

/**
 * An n8n with this package, which was packed once for all files (see setup.ts). When it is disposed of, everything that
 * it has stored and printed is searched for secrets, and the test fails if there is one.
 */
export async function createInstanceWithPackage(options: InstanceOptions): Promise<N8nInstance> {
	const tarball = process.env.E2E_TARBALL;
	if (!tarball) throw new Error('The package is not packed: run jest with the globalSetup of e2e');
	const n8n = await createInstance({ tarball, ...options });
	const remove = n8n.dispose.bind(n8n);
	let isSearched = false;
	n8n.dispose = async () => {
		try {
			// A second call finds no folder any more
			if (isSearched) return;
			isSearched = true;
			const shown = await shownInEditor(n8n);
			await n8n.stop();
			refuseLeaks(await leaksOf(n8n, shown));
		} finally {
			await remove();
		}
	};
	return n8n;
}
