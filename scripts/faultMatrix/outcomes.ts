import type { FaultRow } from './faults';
import type { Habit, OperationRow } from './operations';

/** How an operation ends. */
export type End =
	/** It succeeds, and each of its changes is stored once. */
	| 'done'
	/** It goes on with what it knew before. */
	| 'fallback'
	/** It fails, nothing is stored, and the message says what happened. */
	| 'failed'
	/** It fails, and the message says that the change may have been made. */
	| 'uncertain';

export interface Outcome {
	/** How often the request is sent; `undefined` where that depends on how long the operation goes on. */
	sent?: number;
	/** Whether a time limit of the operation may end it before it was sent so often. */
	isMost?: boolean;
	end: End;
}

/** What happens if the request meets the fault once, and each time. */
export interface Cell {
	once: Outcome;
	always: Outcome;
}

const TRIES = 4;
const final = (sent: number | undefined, end: End): Cell => ({
	once: { sent, end },
	always: { sent, end },
});
const passing = (most: number | undefined, end: End): Cell => ({
	once: { sent: 2, end: 'done' },
	always: { sent: most, end },
});

/** Whether the request is carried out although its answer is missing or wrong. */
export const isCarriedOut = ({ means }: FaultRow): boolean =>
	['truncate', 'headers', 'endless'].includes(means.kind) ||
	('afterHandling' in means && means.afterHandling === true);

export const isTimeOut = ({ means }: FaultRow): boolean => means.kind === 'latency';

/** By kind: what is repeated, and what is said in the end. */
function usual(kind: OperationRow['kind'], fault: FaultRow): Cell {
	const doubtful: End = kind === 'read' ? 'failed' : 'uncertain';
	switch (fault.class) {
		case 'unreachable':
		case 'throttled':
			return passing(TRIES, 'failed');
		case 'lost':
			return kind === 'write' ? final(1, doubtful) : passing(TRIES, doubtful);
		case 'unauthorized':
			return passing(2, 'failed');
		case 'business':
			return kind === 'read' ? passing(2, 'failed') : final(1, 'failed');
		case 'empty':
		case 'tooLarge':
		case 'tooSlow':
			return final(1, doubtful);
		case 'otherType':
			return final(1, 'done');
		case 'untrusted':
		case 'throttledForLong':
		case 'refused':
		case 'redirected':
		case 'webPage':
			return final(1, 'failed');
	}
}

const statusOf = ({ means }: FaultRow): number | undefined =>
	means.kind === 'status' ? means.code : undefined;

/** Exceptions by habit; `undefined` leaves a cell as it is. */
const EXCEPTIONS: Record<Habit, (fault: FaultRow, cell: Cell) => Cell | undefined> = {
	answersEmpty: ({ class: kind, means }) =>
		kind === 'empty' || means.kind === 'truncate' ? final(1, 'done') : undefined,

	looksUp: (fault) =>
		['lost', 'empty', 'tooLarge', 'tooSlow', 'webPage'].includes(fault.class)
			? final(1, isCarriedOut(fault) ? 'done' : 'uncertain')
			: undefined,

	hasRequestsBefore: ({ class: kind }) => (kind === 'untrusted' ? final(0, 'failed') : undefined),

	waitsOut(fault, { always }) {
		const { class: kind } = fault;
		if (['tooLarge', 'tooSlow', 'redirected', 'untrusted'].includes(kind)) return undefined;
		if (kind === 'otherType') return final(undefined, 'done');
		if (kind === 'refused' && statusOf(fault) !== 404) return undefined;
		const once = { sent: undefined, end: 'done' } as const;
		return kind === 'unauthorized'
			? { once, always }
			: { once, always: { sent: undefined, end: 'failed' } };
	},

	hasFallback: (_, { once, always }) => ({
		once: once.end === 'failed' ? { ...once, end: 'fallback' } : once,
		always: { ...always, isMost: true, end: always.end === 'failed' ? 'fallback' : always.end },
	}),

	isPoll: (_, { once, always }) => ({ once, always: { ...always, isMost: true } }),

	isLogin(fault) {
		switch (fault.class) {
			case 'lost':
				return isTimeOut(fault)
					? final(1, 'failed')
					: { once: { sent: 2, end: 'done' }, always: { sent: 3, end: 'failed' } };
			case 'otherType':
				return undefined;
			default:
				return final(1, 'failed');
		}
	},

	isSentByN8n({ class: kind }) {
		switch (kind) {
			case 'unauthorized':
				// With the calls that prove a new token
				return { once: { sent: 3, end: 'done' }, always: { sent: 8, isMost: true, end: 'failed' } };
			case 'webPage':
			case 'empty':
			case 'otherType':
				return final(1, 'done');
			default:
				return final(1, 'failed');
		}
	},

	isDivided(fault) {
		const isOfEntry = [400, 404, 409, 500].includes(statusOf(fault) ?? 0);
		return isOfEntry && (fault.class === 'refused' || fault.class === 'business')
			? { once: { sent: 3, end: 'done' }, always: { sent: 5, end: 'failed' } }
			: undefined;
	},
};

/**
 * What is expected.
 *
 * @returns `undefined` where n8n alone decides: it reads the answer to the credential test, and has no limit for that
 */
export function expectedOf({ kind, habits }: OperationRow, fault: FaultRow): Cell | undefined {
	const isEndless = fault.class === 'tooLarge' || fault.class === 'tooSlow';
	if (isEndless && habits.includes('isSentByN8n')) return undefined;
	return habits.reduce((cell, habit) => EXCEPTIONS[habit](fault, cell) ?? cell, usual(kind, fault));
}

/** Whether meeting the fault once is something else than meeting it each time. */
export const differs = ({ once, always }: Cell): boolean =>
	once.end !== always.end || once.sent !== always.sent;

/** What a failure says where it is not what the fault says in other operations. */
export function wordsOf({ habits }: OperationRow, fault: FaultRow): RegExp {
	const other = (pattern: RegExp) => new RegExp(`${fault.says.source}|${pattern.source}`, 'i');
	if (habits.includes('isSentByN8n')) return /\w/;
	if (habits.includes('isPoll')) return other(/within the time that a poll may take/);
	if (habits.includes('looksUp')) return other(/did not return the ID of the new order/);
	if (habits.includes('isLogin')) {
		return other(/did not answer like a Sellercloud API|refused this username or password/);
	}
	return fault.says;
}

const SECOND = 1_000;
/** ms. */
export const TIME_OUT = 60 * SECOND;
const TRICKLE = 900 * SECOND;
/** ms: half of the most that three pauses and a look-up take, and what is read again after status 401. */
const PAUSES = 10 * SECOND;
/** ms: time limits of single operations. */
const LIMITS: Partial<Record<Habit, number>> = {
	isPoll: 240 * SECOND,
	hasFallback: 60 * SECOND,
	isLogin: 60 * SECOND,
	isSentByN8n: 300 * SECOND,
	waitsOut: 1_200 * SECOND,
};

/** The shortest and the longest time that an outcome may take; ms. */
export function timeOf(
	{ habits }: OperationRow,
	fault: FaultRow,
	{ sent = TRIES, isMost = false }: Outcome,
	times: number,
): [least: number, most: number] {
	const limit = Math.min(...habits.map((habit) => LIMITS[habit] ?? Infinity));
	const hits = Math.min(times, sent);
	const wait = habits.includes('isSentByN8n') ? 5 * TIME_OUT : TIME_OUT;
	const pauses = Math.min(times, sent - 1);
	const asked = pauses * (fault.asks ?? 0);
	const late = isTimeOut(fault) ? hits * wait : 0;
	const slow = fault.class === 'tooSlow' ? TRICKLE : 0;
	const isFixed = limit === Infinity && !isMost && fault.means.kind !== 'status';
	return [
		isFixed ? late + asked + slow : 0,
		Math.min(late + asked + slow, limit) + PAUSES + (limit === 1_200 * SECOND ? limit : 0),
	];
}
