/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Fault, Faults } from '../control/faults';
import { rateLimitBody } from '../control/rateLimit';
import type { Settings } from '../options';
import { PORTAL_PAGE } from './portal';

declare module 'fastify' {
	interface FastifyRequest {
		/** Faults that this request still has to meet once it is handled. */
		laterFaults: Fault[];
	}
}

interface FaultAnswer {
	code: number;
	headers: Record<string, string>;
	body: string;
	reason?: string;
}

type Clock = Pick<Settings, 'now' | 'sleep'>;
/** What is answered in place of the answer. */
type Answering = Extract<Fault, { kind: 'status' | 'html' | 'redirect' | 'throttle' }>;
/** What happens to the answer once there is one. */
const LATER = ['truncate', 'headers', 'endless'];

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Lets requests fail as the control interface asked for, before or after they are handled. */
export function injectFaults(app: FastifyInstance, faults: Faults, clock: Clock): void {
	app.addHook('preHandler', async (request, reply) => {
		const taken = faults.take(request.method, request.entry.path);
		const isLater = ({ kind, afterHandling }: Fault) =>
			afterHandling === true || LATER.includes(kind);
		request.laterFaults = taken.filter(isLater);
		for (const fault of taken.filter((one) => !isLater(one))) {
			if (fault.kind === 'reset') {
				reply.hijack();
				request.raw.socket.resetAndDestroy();
				return reply;
			}
			if (fault.kind === 'latency') {
				await clock.sleep(fault.ms, goneSignal(reply));
			} else if (isAnswering(fault)) {
				const answer = answerOf(fault, clock.now());
				prepare(reply, answer);
				return await reply.send(answer.body);
			}
		}
		return undefined;
	});

	app.addHook('onSend', async (request, reply, payload) => {
		let sent = payload;
		for (const fault of request.laterFaults ?? []) {
			switch (fault.kind) {
				case 'truncate':
					return truncated(reply, payload);
				case 'headers':
					reply.headers(fault.headers);
					break;
				case 'endless':
					reply.headers(JSON_TYPE).removeHeader('content-length');
					return Readable.from(withoutEnd(reply, fault.everyMs, clock));
				case 'latency':
					await clock.sleep(fault.ms, goneSignal(reply));
					break;
				case 'reset':
					request.entry.status = undefined;
					request.raw.socket.resetAndDestroy();
					break;
				default: {
					const answer = answerOf(fault, clock.now());
					prepare(reply, answer);
					request.entry.status = answer.code;
					reply.removeHeader('content-length');
					sent = answer.body;
				}
			}
		}
		return sent;
	});
}

const isAnswering = (fault: Fault): fault is Answering & Fault =>
	fault.kind === 'status' ||
	fault.kind === 'html' ||
	fault.kind === 'redirect' ||
	fault.kind === 'throttle';

function goneSignal(reply: FastifyReply): AbortSignal {
	const gone = new AbortController();
	reply.raw.once('close', () => gone.abort());
	return gone.signal;
}

/** A list in which no row ends, or spaces before data that never come. */
async function* withoutEnd(
	reply: FastifyReply,
	everyMs: number | undefined,
	{ sleep }: Clock,
): AsyncGenerator<string> {
	const gone = goneSignal(reply);
	const piece = everyMs === undefined ? 'x'.repeat(1024 * 1024) : ' ';
	if (everyMs === undefined) yield '{"Items":["';
	while (!gone.aborted) {
		yield piece;
		if (everyMs !== undefined) await sleep(everyMs, gone);
	}
}

function prepare(reply: FastifyReply, { code, headers, reason }: FaultAnswer): void {
	reply.code(code).headers(headers);
	if (reason !== undefined) reply.raw.statusMessage = reason;
}

function answerOf(fault: Answering, now: number): FaultAnswer {
	switch (fault.kind) {
		case 'status': {
			const isText = typeof fault.body === 'string' || fault.body === undefined;
			return {
				code: fault.code,
				headers: { ...(isText ? { 'content-type': 'text/plain' } : JSON_TYPE), ...fault.headers },
				body: typeof fault.body === 'string' ? fault.body : (JSON.stringify(fault.body) ?? ''),
				reason: fault.reason,
			};
		}
		case 'html':
			return {
				code: 200,
				headers: { 'content-type': 'text/html; charset=utf-8' },
				body: PORTAL_PAGE,
			};
		case 'redirect':
			return { code: fault.code ?? 302, headers: { location: fault.location }, body: '' };
		case 'throttle':
			return { code: 409, headers: JSON_TYPE, body: rateLimitBody(now + fault.resetInMs) };
	}
}

/** Announces the whole answer, sends half of it and lets the connection break. */
function truncated(reply: FastifyReply, payload: unknown): unknown {
	if (typeof payload !== 'string' || payload.length < 2) return payload;
	const bytes = Buffer.from(payload);
	reply.header('content-length', bytes.length);
	return Readable.from(firstHalf(bytes));
}

async function* firstHalf(bytes: Buffer): AsyncGenerator<Buffer> {
	yield bytes.subarray(0, bytes.length / 2);
	// One turn of the loop, so that the bytes leave before the connection is destroyed.
	await setImmediate();
	throw new Error('The answer is cut off on demand.');
}
