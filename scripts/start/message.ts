import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox } from '../../sandbox';
import type { Workflow } from '../n8n/cli';
import type { N8nInstance } from '../n8n/instance';
import owner from '../n8n/owner.json';

/** The id of the example that needs nothing but the sandbox. */
const FIRST_EXAMPLE = 'ordersOfLastWeek';

/** What to tell once everything runs: where it is, how to sign in and what to do first. */
export function readyMessage(
	n8n: N8nInstance,
	sandbox: Sandbox,
	controlUrl: string,
	examples: readonly Workflow[],
): string {
	const example = examples.find(({ id }) => id === FIRST_EXAMPLE);
	const first = example
		? [
				`1. Open ${n8n.baseUrl}/workflow/${example.id} and sign in.`,
				`2. Press "Execute workflow": "${example.name}" reads from the sandbox.`,
				'3. Open its Sellercloud node, change it and run it again.',
			]
		: [
				`1. Open ${n8n.baseUrl} and sign in.`,
				'2. Make a workflow, add the Sellercloud node and pick the credential "Sellercloud Sandbox".',
			];
	return [
		'',
		`n8n ${n8n.installed.version} with the Sellercloud nodes`,
		`  Address   ${n8n.baseUrl}`,
		`  Email     ${owner.email}`,
		`  Password  ${owner.password}`,
		'',
		'Sandbox, a local Sellercloud; the credential "Sellercloud Sandbox" signs in to it',
		`  Endpoint  ${sandbox.endpoint}`,
		`  User      ${SANDBOX_USER}`,
		`  Password  ${SANDBOX_PASSWORD}`,
		`  Control   ${controlUrl}`,
		'',
		'What to do first',
		...first.map((line) => `  ${line}`),
		'',
		`Your work is kept in ${n8n.userFolder}, and the sandbox's data in sandbox.data there:`,
		'delete that file while nothing runs to start with new orders. Ctrl-C ends everything.',
		'',
	].join('\n');
}
