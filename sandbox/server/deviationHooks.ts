import type { FastifyInstance, FastifyRequest } from 'fastify';
import { deviations, type DeviationName } from '../deviations';
import type { ApiRequest, Deviation } from '../deviations/deviation';

declare module 'fastify' {
	interface FastifyRequest {
		/** The query that the operation gets, where a deviation changed it. */
		deviantQuery?: string;
	}
}

const TOKEN = /\/api\/token\/?$/i;

/** Lets the server answer otherwise, in the ways that were chosen. The login stays as it is. */
export function deviate(
	app: FastifyInstance,
	names: readonly DeviationName[],
	now: () => number,
): void {
	const chosen: Deviation[] = names.map((name) => deviations[name]);
	if (chosen.length === 0) return;
	const apiRequest = ({ method, entry }: FastifyRequest): ApiRequest => ({
		method,
		path: entry.path.replace(/^\/rest/i, ''),
		query: new URLSearchParams(entry.query),
	});
	const isLogin = ({ entry }: FastifyRequest) => TOKEN.test(entry.path);

	app.addHook('preHandler', async (request, reply) => {
		if (isLogin(request)) return undefined;
		const changed = apiRequest(request);
		for (const one of chosen) {
			const refusal = one.refusal?.(changed);
			if (refusal) return await reply.code(refusal.status).send(refusal.body ?? '');
			one.request?.(changed);
		}
		request.deviantQuery = changed.query.toString();
		return undefined;
	});

	app.addHook('onSend', async (request, reply, payload) => {
		for (const { headers } of chosen) {
			for (const [name, value] of Object.entries(headers?.(now()) ?? {})) {
				if (value !== undefined) reply.header(name, value);
				else if (name === 'date') reply.raw.sendDate = false;
				if (value === undefined) reply.removeHeader(name);
			}
		}
		const isJson = String(reply.getHeader('content-type')).includes('json');
		if (isLogin(request) || !isJson || typeof payload !== 'string') return payload;
		if (reply.statusCode !== 200) return payload;
		const asked = apiRequest(request);
		let body: unknown = JSON.parse(payload);
		for (const { answer } of chosen) if (answer) body = answer(body, asked);
		reply.removeHeader('content-length');
		return JSON.stringify(body);
	});
}
