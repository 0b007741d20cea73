import type { INodeParameters } from 'n8n-workflow';
import { type Fixture, inSandbox } from '../core/fixture';
import type { RunOptions, RunResult } from '../core/run';
import { type Example, unshipped } from './example';

/** The account's zone is told, as the credential asks for it. */
const credential = { timezone: 'America/New_York' };

/** A sandbox that fits an example, and what the example works on. */
export function withExample(
	example: Example,
	work: (fixture: Fixture & { subjects: Array<string | number> }) => Promise<void>,
): () => Promise<void> {
	return inSandbox(
		async (fixture) => {
			const subjects = (example.subjects ?? unshipped)(fixture.sandbox);
			example.prepare?.(fixture.sandbox, subjects);
			await work({ ...fixture, subjects });
		},
		{ credential, ...example.server },
	);
}

export const parametersOf = (
	{ resource, operation, parameters }: Example,
	subject: string | number,
	change: INodeParameters = {},
): INodeParameters => ({ resource, operation, ...parameters(subject), ...change });

/** Runs an example on one subject. */
export async function runExample(
	{ engine }: Fixture,
	example: Example,
	subject: string | number,
	more: Partial<RunOptions> & { change?: INodeParameters } = {},
): Promise<RunResult> {
	const { change, ...options } = more;
	const parameters = parametersOf(example, subject, change);
	return await engine.run({ parameters, binary: example.binary, ...options });
}
