import fastify, { type FastifyInstance } from 'fastify';
import type { Control } from './control';
import type { Fault } from './faults';
import type { JournalQuery } from './journal';
import { UnknownUserError } from './users';

interface UserChange {
	permission?: boolean;
	password?: string;
	locked?: boolean;
}

/** JSON has neither Infinity nor regular expressions: `times: null` and `pathPattern` stand for them. */
type FaultRequest = Fault & { times?: number | null; pathPattern?: string };

const faultSchema = {
	type: 'object',
	required: ['kind'],
	properties: {
		kind: {
			enum: [
				'latency',
				'status',
				'reset',
				'truncate',
				'headers',
				'endless',
				'html',
				'redirect',
				'throttle',
			],
		},
		method: { type: 'string' },
		path: { type: 'string' },
		pathPattern: { type: 'string', format: 'regex' },
		times: { type: ['integer', 'null'] },
		skip: { type: 'integer' },
		afterHandling: { type: 'boolean' },
		ms: { type: 'number' },
		everyMs: { type: 'number' },
		code: { type: 'integer' },
		reason: { type: 'string' },
		location: { type: 'string' },
		resetInMs: { type: 'number' },
		headers: { type: 'object', additionalProperties: { type: 'string' } },
	},
	allOf: [
		needs('latency', 'ms'),
		needs('status', 'code'),
		needs('headers', 'headers'),
		needs('redirect', 'location'),
		needs('throttle', 'resetInMs'),
	],
};

function needs(kind: string, member: string) {
	return { if: { properties: { kind: { const: kind } } }, then: { required: [member] } };
}

const object = (properties: Record<string, unknown>, required: string[] = []) => ({
	type: 'object',
	properties,
	required,
});

/** The control interface as a server of its own; requests to it are not in the journal. */
export function createControlServer(control: Control): FastifyInstance {
	const app = fastify({ forceCloseConnections: true });
	app.setErrorHandler(async (error, _request, reply) => {
		const isUnknownUser = error instanceof UnknownUserError;
		return await reply.code(isUnknownUser ? 404 : 400).send(error);
	});

	const journalQuery = object({
		method: { type: 'string' },
		path: { type: 'string' },
		status: { type: 'integer' },
	});
	app.get<{ Querystring: JournalQuery }>(
		'/journal',
		{ schema: { querystring: journalQuery } },
		({ query }) => control.journal.entries(query).map((entry) => ({ ...entry })),
	);
	app.delete('/journal', async (_request, reply) => {
		control.journal.clear();
		return await reply.code(204).send();
	});

	app.get('/faults', () =>
		control.faults.list().map((fault) => ({ ...fault, path: fault.path && String(fault.path) })),
	);
	app.post<{ Body: FaultRequest }>(
		'/faults',
		{ schema: { body: faultSchema } },
		async ({ body: { pathPattern, ...fault } }, reply) => {
			control.faults.add({
				...fault,
				path: pathPattern === undefined ? fault.path : new RegExp(pathPattern),
				times: fault.times === null ? Infinity : fault.times,
			});
			return await reply.code(204).send();
		},
	);
	app.delete('/faults', async (_request, reply) => {
		control.faults.clear();
		return await reply.code(204).send();
	});

	app.post('/revoke-tokens', async (_request, reply) => {
		control.revokeTokens();
		return await reply.code(204).send();
	});
	app.post<{ Body: { username: string; lifetime: number } }>(
		'/issue-token',
		{
			schema: {
				body: object({ username: { type: 'string' }, lifetime: { type: 'number' } }, [
					'username',
					'lifetime',
				]),
			},
		},
		({ body }) => control.issueToken(body.username, body.lifetime),
	);
	app.post<{ Params: { name: string }; Body: UserChange }>(
		'/users/:name',
		{
			schema: {
				body: object({
					permission: { type: 'boolean' },
					password: { type: 'string' },
					locked: { type: 'boolean' },
				}),
			},
		},
		async ({ params: { name }, body: { permission, password, locked } }, reply) => {
			if (permission !== undefined) control.setPermission(name, permission);
			if (password !== undefined) control.setPassword(name, password);
			if (locked !== undefined) control.lock(name, locked);
			return await reply.code(204).send();
		},
	);
	app.post<{ Body: { callsPerHour: number } }>(
		'/limit',
		{ schema: { body: object({ callsPerHour: { type: 'integer' } }, ['callsPerHour']) } },
		async ({ body }, reply) => {
			control.setCallsPerHour(body.callsPerHour);
			return await reply.code(204).send();
		},
	);
	app.post('/reset', async (_request, reply) => {
		control.reset();
		return await reply.code(204).send();
	});
	return app;
}
