import type { FastifyInstance } from 'fastify';
import { maskPassword, type Journal, type JournalEntry } from '../control/journal';

declare module 'fastify' {
	interface FastifyRequest {
		/** This request in the journal; set before anything else happens. */
		entry: JournalEntry;
	}
}

/** Writes every request into the journal, whatever path it asks for. */
export function keepJournal(app: FastifyInstance, journal: Journal, now: () => number): void {
	app.addHook('onRequest', async (request) => {
		const [path = '', ...query] = request.url.split('?');
		request.entry = journal.add({
			at: now(),
			address: request.ip,
			method: request.method,
			path,
			query: query.join('?'),
			headers: { ...request.headers },
			body: '',
		});
	});
	app.addHook('preHandler', async (request) => {
		const body = typeof request.body === 'string' ? request.body : '';
		const isTokenCall = /\/token\/?$/i.test(request.entry.path);
		request.entry.body = isTokenCall ? maskPassword(body) : body;
	});
	app.addHook('onSend', async (request, reply) => {
		request.entry.status = reply.statusCode;
	});
	app.addHook('onResponse', async (request) => {
		request.entry.answeredAt = now();
	});
}
