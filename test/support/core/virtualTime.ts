/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';

export interface SentRequest {
	method: string;
	/** With the query. */
	path: string;
	/** Host and port. */
	host: string;
}

/** Time of a run in which nobody waits: the clock goes to the next timer when nothing else is left to do. */
export interface VirtualTime {
	/** ms since epoch, for n8n, the built package and the sandbox. */
	now(): number;
	/** Waits of the sandbox; one that the client does not wait for any more never ends. */
	sleep(ms: number, gone: AbortSignal): Promise<void>;
	/** The requests that this process has sent, in order. */
	readonly sent: ReadonlyArray<SentRequest>;
}

interface Timer {
	at: number;
	/** Whether the sandbox waits, so that its client does, too. */
	ofServer: boolean;
	fire(): void;
}

/** ms; what pauses for so long only lets others go first, and limits nothing. */
const SHORT = 20;
/** Turns of the event loop without anything new, until nothing else is left to do. Loopback needs one or two. */
const QUIET_TURNS = 12;
/** A quiet day in every zone that the tests use. */
const BEGINNING = Date.parse('2026-06-10T15:00:00Z');
/** What a jittered pause takes: half of the longest. */
const RANDOM = 0.5;

const turn = async () => await new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Runs work with a clock of its own. Timers, time-outs of requests and time limits of n8n and the built package follow it.
 *
 * The clock moves only while no request is under way except those that the sandbox keeps waiting, so that no limit ends
 * anything because the machine is busy.
 */
export async function inVirtualTime<T>(work: (time: VirtualTime) => Promise<T>): Promise<T> {
	let now = BEGINNING;
	let changes = 0;
	let underWay = 0;
	const sent: SentRequest[] = [];
	const timers = new Set<Timer>();
	const add = (ms: number, fire: () => void, ofServer = false): Timer => {
		const timer = { at: now + ms, ofServer, fire };
		timers.add(timer);
		changes++;
		return timer;
	};
	const onRequest = (message: unknown) => {
		const { request } = Object(message);
		if (!(request instanceof ClientRequest)) return;
		underWay++;
		changes++;
		const host = String(request.getHeader('host'));
		sent.push({ method: request.method, path: request.path, host });
		request.once('close', () => {
			underWay--;
			changes++;
		});
	};

	const clear = MachineTimers.clearTimeout;
	const spies = [
		jest.spyOn(MachineDate, 'now').mockImplementation(() => now),
		jest.spyOn(MachineTimers.Math, 'random').mockReturnValue(RANDOM),
		jest
			.spyOn(MachineTimers, 'setTimeout')
			.mockImplementation((call, ms = 0, ...values) => handleOf(add(ms, () => call(...values)))),
		jest.spyOn(MachineTimers, 'clearTimeout').mockImplementation((handle) => {
			const { timer } = Object(handle);
			if (timer === undefined) clear(handle);
			else timers.delete(timer);
		}),
		jest.spyOn(MachineTimers.AbortSignal, 'timeout').mockImplementation((ms) => {
			const limit = new MachineTimers.AbortController();
			add(ms, () => limit.abort());
			return limit.signal;
		}),
		jest.spyOn(ClientRequest.prototype, 'setTimeout').mockImplementation(function (
			this: ClientRequest,
			ms: number,
			onTimeout?: () => void,
		) {
			if (onTimeout) this.once('timeout', onTimeout);
			const timer = add(ms, () => this.emit('timeout'));
			const end = () => timers.delete(timer);
			this.once('close', end).once('response', end);
			return this;
		}),
	];
	subscribe('http.client.request.start', onRequest);
	let isDone = false;
	const working = work({
		now: () => now,
		sleep: async (ms, gone) =>
			await new Promise((resolve) => {
				const give = () => timers.delete(timer);
				const timer = add(
					ms,
					() => {
						gone.removeEventListener('abort', give);
						resolve();
					},
					true,
				);
				gone.addEventListener('abort', give);
			}),
		sent,
	}).finally(() => (isDone = true));
	try {
		while (!isDone) {
			const before = changes;
			let turns = 0;
			while (turns++ < QUIET_TURNS && changes === before && !isDone) await turn();
			const waiting = [...timers].filter(({ ofServer }) => ofServer).length;
			if (isDone || changes !== before) continue;
			const [next] = [...timers].sort((one, other) => one.at - other.at);
			if (!next || (underWay > waiting && next.at - now > SHORT)) continue;
			timers.delete(next);
			now = Math.max(now, next.at);
			next.fire();
		}
		return await working;
	} finally {
		unsubscribe('http.client.request.start', onRequest);
		for (const spy of spies) spy.mockRestore();
	}
}

/** What stands for a timer of Node. */
function handleOf(timer: Timer): object {
	const handle = { timer, ref: () => handle, unref: () => handle, hasRef: () => true };
	return handle;
}
