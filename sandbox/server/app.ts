import fastify, { type FastifyInstance } from 'fastify';
import type { Operation } from '../api/operation';
import {
	Refusal,
	refuseUnknownResource,
	refuseWithException,
	refuseWithMessage,
} from '../api/refusals';
import type { Machinery } from '../control/control';
import type { World } from '../world';
import { deviate } from './deviationHooks';
import { injectFaults } from './faultHooks';
import { keepJournal } from './journalHooks';
import { serveOperations } from './operationRoutes';
import { servePortal } from './portal';
import { serveSwagger } from './swagger';

/**
 * The HTTP server of the API.
 * @param origin tells `http://127.0.0.1:<port>` once the server listens
 */
export function createApp(
	world: World,
	machinery: Machinery,
	operations: readonly Operation[],
	origin: () => string,
): FastifyInstance {
	const app = fastify({
		exposeHeadRoutes: false,
		// A stopped sandbox must not wait for the keep-alive connections of its clients.
		forceCloseConnections: true,
		bodyLimit: 64 * 1024 * 1024,
		routerOptions: { caseSensitive: false, ignoreTrailingSlash: true },
	});
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	app.setErrorHandler(async (error, _request, reply) => {
		const { status, contentType, body } = refusalFor(error);
		return await reply.code(status).type(contentType).send(body);
	});

	// The clock of the world, which a test may set
	app.addHook('onRequest', async (_request, reply) => {
		reply.header('date', new Date(world.now()).toUTCString());
	});
	keepJournal(app, machinery.journal, world.now);
	injectFaults(app, machinery.faults, world.settings);
	deviate(app, world.settings.deviations, world.now);
	serveSwagger(app, operations, origin);
	serveOperations(app, world, machinery, operations);
	app.all('/rest/*', (request) => {
		throw refuseUnknownResource(origin() + request.url);
	});
	servePortal(app, origin);
	return app;
}

/** What the server itself refuses (a media type, a body too large) keeps its status. */
function refusalFor(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	const { message = String(error), statusCode = 500 } = Object(error);
	const status = Number(statusCode);
	return status < 500 ? refuseWithMessage(status, message) : refuseWithException(message);
}
