/** Failures on demand. */

interface Matching {
	method?: string;
	/** The whole path, a text with `*` for any run of characters, or a regular expression. */
	path?: string | RegExp;
	/** How many matching requests it hits: default 1, Infinity for all. */
	times?: number;
	/** How many matching requests pass before the first hit. */
	skip?: number;
	/** The request is carried out first, then its answer is replaced. */
	afterHandling?: boolean;
}

export type FaultKind =
	/** Waits before going on. */
	| { kind: 'latency'; ms: number }
	| {
			kind: 'status';
			code: number;
			/** Text as it is, anything else as JSON. */
			body?: unknown;
			headers?: Record<string, string>;
			/** The phrase after the status code. */
			reason?: string;
	  }
	/** The connection ends without an answer. */
	| { kind: 'reset' }
	/** The request is carried out and half of its answer is sent. */
	| { kind: 'truncate' }
	/** The request is carried out, and its answer has these headers instead of its own. */
	| { kind: 'headers'; headers: Record<string, string> }
	/** The request is carried out, and its answer never ends: JSON as fast as it is read, or a byte each so many ms. */
	| { kind: 'endless'; everyMs?: number }
	/** The portal's login page with status 200. */
	| { kind: 'html' }
	| { kind: 'redirect'; location: string; code?: number }
	/** The rate limit's refusal, with a reset time so many ms from now. */
	| { kind: 'throttle'; resetInMs: number };

export type Fault = Matching & FaultKind;

export interface Faults {
	add(fault: Fault): void;
	list(): Fault[];
	clear(): void;
	/** The faults that hit a request, counted as used: any latencies, then at most one other. */
	take(method: string, path: string): Fault[];
}

export function createFaults(): Faults {
	let live: Array<{ fault: Fault; skip: number; left: number }> = [];
	return {
		add(fault) {
			live.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
		},
		list: () => live.map(({ fault }) => fault),
		clear: () => {
			live = [];
		},
		take(method, path) {
			const taken: Fault[] = [];
			for (const entry of live) {
				if (!matches(entry.fault, method, path)) continue;
				if (entry.skip > 0) {
					entry.skip--;
					continue;
				}
				entry.left--;
				taken.push(entry.fault);
				if (entry.fault.kind !== 'latency') break;
			}
			live = live.filter(({ left }) => left > 0);
			return taken;
		},
	};
}

function matches(fault: Fault, method: string, path: string): boolean {
	if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
	if (fault.path === undefined) return true;
	const pattern = typeof fault.path === 'string' ? globPattern(fault.path) : fault.path;
	pattern.lastIndex = 0;
	return pattern.test(path);
}

function globPattern(glob: string): RegExp {
	const parts = glob.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`, 'i');
}
