import type { Sandbox } from '../../../sandbox';
import { POLLED } from './purchasing';
import type { Recorded } from './record';
import { ITEMS, keysOf, type Task, type Work, WRITER } from './workload';

/** What has come of the executions of one kind of work. */
export interface Tally {
	executions: number;
	/** How many of them ended as success. */
	succeeded: number;
	/** Items that Sellercloud has, and how many of them are of executions that did not end as success. */
	stored: number;
	storedOfOthers: number;
	/** Requests that were sent for the same item as one before. */
	sentTwice: string[];
	/** Items that Sellercloud has more than once. */
	storedTwice: string[];
	/** Items of successful executions that Sellercloud lacks, or that the output lacks. */
	lost: string[];
}

/** Every text of a note, and every Channel Order #, as often as it is stored. */
export function storedKeys({ data }: Sandbox, work: Work): string[] {
	const orders = [...data.orders.values()];
	const all =
		work === 'notes'
			? orders.flatMap(({ notes }) => notes.map(({ text }) => text))
			: orders.map(({ channelOrderId }) => channelOrderId);
	return all.filter((key) => key.startsWith(`${work}-`));
}

/** @param successful executions of this kind of work; one of a task that was asked for twice counts once */
export function tallyOf(
	work: Work,
	tasks: readonly Task[],
	successful: readonly Recorded[],
	sandbox: Sandbox,
): Tally {
	const own = tasks.filter((task) => task.work === work);
	const stored = storedKeys(sandbox, work);
	const successes = new Map(successful.map(({ number, execution }) => [number, execution]));
	const lost = own.flatMap((task) => {
		const execution = successes.get(task.number);
		if (!execution) return [];
		const outputs = execution.itemsOf(WRITER).filter(({ error }) => error === undefined).length;
		const missing = keysOf(task).filter((key) => !stored.includes(key));
		return outputs === ITEMS ? missing : [...missing, `${work}-${task.number}: ${outputs} outputs`];
	});
	const others = own.filter(({ number }) => !successes.has(number)).flatMap(keysOf);
	return {
		executions: own.length,
		succeeded: successes.size,
		stored: new Set(stored).size,
		storedOfOthers: others.filter((key) => stored.includes(key)).length,
		sentTwice: repeatedIn(sentKeys(sandbox, work)),
		storedTwice: repeatedIn(stored),
		lost,
	};
}

/** What the requests that write were sent for. */
function sentKeys({ control }: Sandbox, work: Work): string[] {
	const key = new RegExp(`"(?:Message|OrderSourceOrderID)":"(${work}-\\d+-\\d+)"`);
	return control.journal
		.entries({ method: 'POST' })
		.flatMap(({ body }) => key.exec(body)?.[1] ?? []);
}

export function repeatedIn<Key>(keys: readonly Key[]): Key[] {
	const seen = new Set<Key>();
	return keys.filter((key) => seen.size === seen.add(key).size);
}

/** What a process has sent, by the address that its requests came from. */
export interface Traffic {
	requests: number;
	logins: number;
	polls: number;
	/** Between its first request and its last. */
	seconds: number;
}

export function trafficOf({ control }: Sandbox, address: string): Traffic {
	const own = control.journal.entries().filter((entry) => entry.address === address);
	return {
		requests: own.length,
		logins: own.filter(({ path }) => path === '/rest/api/token').length,
		polls: own.filter(({ path }) => path === POLLED).length,
		seconds: ((own.at(-1)?.at ?? 0) - (own[0]?.at ?? 0)) / 1000,
	};
}
