/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { FIRST_ORDER_ID } from '../../../sandbox/data/orders';
import { type ActiveTrigger, activate } from './poll';
import { createEngine, type Engine, type RunOptions } from './run';

/** What a process runs: an operation, an agent's tool, or a poll. */
export type Way = 'Read' | 'Return All' | 'Write' | 'Tool' | 'Trigger';

/** Everything that our nodes do. */
export const OWN_WAYS: Way[] = ['Read', 'Return All', 'Write', 'Tool', 'Trigger'];

export interface Work {
	/** They run at the same time. */
	ways: Way[];
	/** Where the processes have their common credential, as JSON. */
	store: string;
	/** ms that the work goes on. */
	duration: number;
	/** ms between two executions, at the most. */
	pause: number;
	/** ms that the clock of the process is ahead. */
	clock?: number;
}

/**
 * What the process has seen. It keeps none of it but sends it on at once, so that its memory is that of n8n's engine and
 * of our nodes.
 */
export interface Seen {
	failures: Array<{ way: Way; message: string }>;
	/** Notes to orders, and what was said of each. */
	notes: Array<{ text: string; end: NoteEnd }>;
	/** Orders that the trigger has delivered. */
	delivered: number[];
	/** When it signed in; ms since epoch. */
	logins: number[];
	/** After each round, while nothing runs. */
	memory: MemorySample[];
}

export interface MemorySample {
	/** Requests that the process has sent by then. */
	calls: number;
	/** On the heap and in buffers, after the garbage was collected. */
	bytes: number;
}

export interface Report extends Seen {
	/** Of each way, in their order. */
	executions: number[];
}

/** What the process says: a stage, something that it has seen, or how many executions of each way there were. */
export type Told = Stage | Partial<Seen> | Pick<Report, 'executions'>;

/** `unknown`: the node says that the change may have been made. */
export type NoteEnd = 'written' | 'refused' | 'unknown';

/** What the worker says before its work, with the first poll done, and after it, before the last poll. Both are answered. */
export type Stage = 'begins' | 'ends';

/** ms; nothing runs between two rounds. */
const ROUND = 10_000;
/** Requests of one execution. */
const ITEMS = [{}, {}, {}];
const ORDERS = '/api/Orders?model.pageNumber=1&model.pageSize=1';

/**
 * A process of n8n (a worker, say): runs executions with a credential that others use, too.
 * @returns the number of executions of each way
 */
async function work({ ways, store, duration, pause, clock = 0 }: Work): Promise<number[]> {
	const now = Date.now.bind(Date);
	Date.now = () => now() + clock;
	let calls = 0;
	subscribe('http.client.request.start', (message) => {
		calls++;
		const { path } = Object(Object(message).request);
		if (String(path).endsWith('/api/token')) tell({ logins: [now()] });
	});
	const engine = await createEngine({});
	shareCredential(engine, store);
	const trigger = activate(engine, { parameters: { event: 'orderCreated' } });
	const polls = async () => {
		if (ways.includes('Trigger')) await executionOf('Trigger', engine, trigger)();
	};
	await polls();
	await say('begins');
	const executions = ways.map(() => 0);
	const end = now() + duration;
	while (now() < end) {
		const endOfRound = Math.min(end, now() + ROUND);
		await Promise.all(
			ways.map(async (way, index) => {
				const execute = executionOf(way, engine, trigger);
				while (now() < endOfRound) {
					await execute().catch(({ message }) => tell({ failures: [{ way, message }] }));
					executions[index] = (executions[index] ?? 0) + 1;
					await setTimeout(Math.random() * pause);
				}
			}),
		);
		tell({ memory: [{ calls, bytes: await bytesInUse() }] });
	}
	await say('ends');
	await polls();
	return executions;
}

function tell(told: Told): void {
	process.send?.(told);
}

async function say(stage: Stage): Promise<void> {
	const answer = once(process, 'message');
	tell(stage);
	await answer;
}

/** Buffers of closed connections are only freed by a second collection, after a turn of the event loop. */
async function bytesInUse(): Promise<number> {
	for (let times = 0; times < 2; times++) {
		await setTimeout(100);
		global.gc?.();
	}
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

function shareCredential({ credentials }: Engine, store: string): void {
	Object.defineProperty(credentials, 'stored', {
		get: (): ICredentialDataDecryptedObject => JSON.parse(readFileSync(store, 'utf8')),
		set: (data: ICredentialDataDecryptedObject) => {
			const written = `${store}.${process.pid}`;
			writeFileSync(written, JSON.stringify(data));
			renameSync(written, store);
		},
	});
}

/** One execution, which throws if it fails. */
function executionOf(way: Way, engine: Engine, trigger: ActiveTrigger): () => Promise<unknown> {
	const run = async (options: RunOptions) => {
		const result = await engine.run(options);
		if (result.error) throw new Error(result.error.message);
		return result;
	};
	const order = { resource: 'order' };
	switch (way) {
		case 'Read':
			return async () => await run({ parameters: { path: ORDERS }, items: ITEMS });
		case 'Return All':
			return async () =>
				await run({ parameters: { ...order, operation: 'getAll', returnAll: true } });
		case 'Tool':
			return async () => await run({ parameters: { ...order, operation: 'getAll' }, asTool: true });
		case 'Write':
			return async () => {
				const items = ITEMS.map(() => ({ note: randomUUID() }));
				const parameters = {
					...order,
					operation: 'addNote',
					order: { __rl: true, mode: 'id', value: FIRST_ORDER_ID },
					note: '={{ $json.note }}',
				};
				const result = await run({ parameters, items, onError: 'continueRegularOutput' });
				const errors = result.items.map(({ error, message }) =>
					error === undefined ? undefined : `${String(error)} ${String(message)}`,
				);
				tell({
					notes: items.map(({ note }, index) => ({ text: note, end: endOf(errors[index]) })),
				});
				const failed = errors.filter((error) => error !== undefined);
				if (failed.length > 0) throw new Error(failed.join('; '));
			};
		case 'Trigger':
			return async () => {
				const rows = (await trigger.poll()) ?? [];
				tell({ delivered: rows.map(({ orderId }) => Number(orderId)) });
			};
	}
}

function endOf(error: string | undefined): NoteEnd {
	if (error === undefined) return 'written';
	return /may have been/.test(error) ? 'unknown' : 'refused';
}

process.once('message', (message: Work) => {
	void work(message).then(
		(executions) => process.send?.({ executions } satisfies Told, () => process.exit()),
		(error) => {
			console.error(error);
			process.exit(1);
		},
	);
});
