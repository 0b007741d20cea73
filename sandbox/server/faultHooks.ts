/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Fault, Faults } from '../control/faults';
import { rateLimitBody } from '../control/rateLimit';
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

type Interruption = Extract<Fault, { kind: 'latency' | 'reset' | 'truncate' }>;

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Lets requests fail as the control interface asked for, before or after they are handled. */
export function injectFaults(app: FastifyInstance, faults: Faults, now: () => number): void {
	app.addHook('preHandler', async (request, reply) => {
		const taken = faults.take(request.method, request.entry.path);
		const isLater = (fault: Fault) => fault.afterHandling === true || fault.kind === 'truncate';
		request.laterFaults = taken.filter(isLater);
		for (const fault of taken.filter((one) => !isLater(one))) {
			if (fault.kind === 'reset') {
				reply.hijack();
				request.raw.socket.resetAndDestroy();
				return reply;
			}
			if (isInterruption(fault)) {
				await wait(fault);
			} else {
				const answer = answerOf(fault, now());
				prepare(reply, answer);
				return await reply.send(answer.body);
			}
		}
		return undefined;
	});

	app.addHook('onSend', async (request, reply, payload) => {
		for (const fault of request.laterFaults ?? []) {
			if (fault.kind === 'truncate') return truncated(reply, payload);
			if (fault.kind === 'reset') {
				request.entry.status = undefined;
				request.raw.socket.resetAndDestroy();
			} else if (isInterruption(fault)) {
				await wait(fault);
			} else {
				const answer = answerOf(fault, now());
				prepare(reply, answer);
				request.entry.status = answer.code;
				return answer.body;
			}
		}
		return payload;
	});
}

function isInterruption(fault: Fault): fault is Interruption {
	return fault.kind === 'latency' || fault.kind === 'reset' || fault.kind === 'truncate';
}

async function wait(fault: Interruption): Promise<void> {
	// Not a reason to keep a process alive that is otherwise done.
	if (fault.kind === 'latency') await setTimeout(fault.ms, undefined, { ref: false });
}

function prepare(reply: FastifyReply, { code, headers, reason }: FaultAnswer): void {
	reply.code(code).headers(headers);
	if (reason !== undefined) reply.raw.statusMessage = reason;
}

function answerOf(fault: Exclude<Fault, Interruption>, now: number): FaultAnswer {
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
