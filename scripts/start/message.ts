/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { relative } from 'node:path';

import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox } from '../../sandbox';
import type { Workflow } from '../n8n/cli';
import type { InstalledN8n } from '../n8n/install';
import type { N8nInstance } from '../n8n/instance';
import owner from '../n8n/owner.json';

/** The id of the example that needs nothing but the sandbox. */
const FIRST_EXAMPLE = 'ordersOfLastWeek';

/** What to tell once everything runs: what to open and do first, how to sign in, and what is kept. */
export function readyMessage(
	n8n: Pick<N8nInstance, 'baseUrl' | 'userFolder'> & { installed: Pick<InstalledN8n, 'version'> },
	sandbox: Pick<Sandbox, 'endpoint'>,
	controlUrl: string,
	examples: readonly Workflow[],
): string {
	const example = examples.find(({ id }) => id === FIRST_EXAMPLE);
	return `
n8n ${n8n.installed.version}, with the Sellercloud nodes and ${examples.length} examples
  Open      ${n8n.baseUrl}${example ? `/workflow/${example.id}` : ''}
  Email     ${owner.email}
  Password  ${owner.password}
${example ? `Sign in, and select "Execute workflow" to read orders of the local Sellercloud.\n` : ''}
The local Sellercloud, which the credential "Sellercloud Sandbox" is for
  Endpoint  ${sandbox.endpoint}
  Username  ${SANDBOX_USER}
  Password  ${SANDBOX_PASSWORD}
  Control   ${controlUrl} (see docs/sandbox.md)

Your work is kept in ${relative('.', n8n.userFolder)}. Press Ctrl-C to stop everything.
`;
}
