import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bindArguments } from '../api/arguments';
import { routeOf, type Operation } from '../api/operation';
import { FileAnswer } from '../api/fileAnswer';
import { Refusal } from '../api/refusals';
import type { Machinery } from '../control/control';
import { rateLimitBody } from '../control/rateLimit';
import type { User } from '../control/users';
import type { World } from '../world';

/** Turns operations into routes: who asks, what is bound, what is answered. */
export function serveOperations(
	app: FastifyInstance,
	world: World,
	{ rateLimit }: Machinery,
	operations: readonly Operation[],
): void {
	/** Notes in the journal whose call this is, and counts it. @throws Refusal above the limit */
	const identify = (request: FastifyRequest, userName: string) => {
		request.entry.user = userName;
		const resetsAt = rateLimit.count(userName, request.ip);
		if (resetsAt !== undefined) throw new Refusal(409, rateLimitBody(resetsAt));
	};

	const authenticate = (request: FastifyRequest): User | undefined => {
		const token = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
		const check = world.tokens.check(token ?? '');
		const user = check.userName === undefined ? undefined : world.users.find(check.userName);
		if (user) identify(request, user.name);
		return check.isValid && user?.hasRestPermission ? user : undefined;
	};

	for (const operation of operations) {
		app.route<{ Params: Record<string, string> }>({
			method: operation.method,
			url: routeOf(operation),
			handler: async (request, reply) => {
				const user = operation.isPublic ? undefined : authenticate(request);
				if (!operation.isPublic && !user) {
					reply.raw.statusMessage = 'Invalid token';
					return await reply.code(401).send();
				}
				const args = bindArguments(request.deviantQuery ?? request.entry.query, request.params);
				// Before it is served, which may fail half-way: what is kept is read later
				if (operation.method !== 'GET') world.changed();
				const answer = operation.serve(
					{ args, world, user, identify: (name) => identify(request, name) },
					{
						text: typeof request.body === 'string' ? request.body : '',
						contentType: request.headers['content-type'] ?? '',
					},
				);
				if (answer === undefined) return await reply.code(200).send();
				if (answer instanceof FileAnswer) {
					return await reply
						.header('content-disposition', `attachment; filename="${answer.fileName}"`)
						.type('text/plain; charset=utf-8')
						.send(answer.content.toString('base64'));
				}
				return await reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
			},
		});
	}
}
