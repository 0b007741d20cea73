/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import {
	createInstance,
	type InstanceOptions,
	type N8nInstance,
} from '../../../scripts/n8n/instance';
import { versions } from '../../../scripts/n8n/versions';

/** The n8n versions that every e2e test runs on, for `describe.each`. */
export const supportedVersions: readonly string[] = Object.values(versions);

/** An n8n with this package, which was packed once for all files (see setup.ts). */
export async function createInstanceWithPackage(options: InstanceOptions): Promise<N8nInstance> {
	const tarball = process.env.E2E_TARBALL;
	if (!tarball) throw new Error('The package is not packed: run jest with the globalSetup of e2e');
	return await createInstance({ tarball, ...options });
}
