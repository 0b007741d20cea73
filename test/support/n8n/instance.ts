/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import {
	createInstance,
	type InstanceOptions,
	type N8nInstance,
} from '../../../scripts/n8n/instance';
import { versions } from '../../../scripts/n8n/versions';
import { leaksOf, shownInEditor } from '../leaks/instance';

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
			const leaks = await leaksOf(n8n, shown);
			if (leaks.length > 0) {
				throw new Error(`n8n holds secrets:\n${JSON.stringify(leaks.slice(0, 20), null, '\t')}`);
			}
		} finally {
			await remove();
		}
	};
	return n8n;
}
