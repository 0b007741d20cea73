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

export interface Report {
	/** Of each way, in their order. */
	executions: number[];
	failures: Array<{ way: Way; message: string }>;
	/** Notes to orders, and what was said of each. */
	notes: Array<{ text: string; end: NoteEnd }>;
	/** Orders that the trigger has delivered. */
	delivered: number[];
	/** When it signed in; ms since epoch. */
	logins: number[];
	/** Bytes after the garbage was collected, every ten seconds. */
	heap: number[];
}

/** `unknown`: the node says that the change may have been made. */
export type NoteEnd = 'written' | 'refused' | 'unknown';

/** What the worker says before its work, with the first poll done, and after it, before the last poll. Both are answered. */
export type Stage = 'begins' | 'ends';

/** Requests of one execution. */
const ITEMS = [{}, {}, {}];
const ORDERS = '/api/Orders?model.pageNumber=1&model.pageSize=1';

/** A process of n8n (a worker, say): runs executions with a credential that others use, too. */
async function work({ ways, store, duration, pause, clock = 0 }: Work): Promise<Report> {
	const now = Date.now.bind(Date);
	Date.now = () => now() + clock;
	const report: Report = {
		executions: [],
		failures: [],
		notes: [],
		delivered: [],
		logins: [],
		heap: [],
	};
	subscribe('http.client.request.start', (message) => {
		const { path } = Object(Object(message).request);
		if (String(path).endsWith('/api/token')) report.logins.push(now());
	});
	const engine = await createEngine({});
	shareCredential(engine, store);
	const trigger = activate(engine, { parameters: { event: 'orderCreated' } });
	const polls = async () => {
		if (ways.includes('Trigger')) await executionOf('Trigger', engine, trigger, report)();
	};
	await polls();
	await say('begins');
	const end = now() + duration;
	const measuring = measure(report.heap, () => now() < end);
	report.executions = await Promise.all(
		ways.map(async (way) => {
			const execute = executionOf(way, engine, trigger, report);
			let executions = 0;
			for (; now() < end; executions++) {
				await execute().catch(({ message }) => report.failures.push({ way, message }));
				await setTimeout(Math.random() * pause);
			}
			return executions;
		}),
	);
	await measuring;
	await say('ends');
	await polls();
	return report;
}

async function say(stage: Stage): Promise<void> {
	const answer = once(process, 'message');
	process.send?.(stage);
	await answer;
}

async function measure(heap: number[], isWorking: () => boolean): Promise<void> {
	for (let tenths = 1; isWorking(); tenths++) {
		await setTimeout(1_000);
		if (tenths % 10 > 0) continue;
		global.gc?.();
		heap.push(process.memoryUsage().heapUsed);
	}
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
function executionOf(
	way: Way,
	engine: Engine,
	trigger: ActiveTrigger,
	{ notes, delivered }: Report,
): () => Promise<unknown> {
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
				notes.push(...items.map(({ note }, index) => ({ text: note, end: endOf(errors[index]) })));
				const failed = errors.filter((error) => error !== undefined);
				if (failed.length > 0) throw new Error(failed.join('; '));
			};
		case 'Trigger':
			return async () => {
				const rows = (await trigger.poll()) ?? [];
				delivered.push(...rows.map(({ orderId }) => Number(orderId)));
			};
	}
}

function endOf(error: string | undefined): NoteEnd {
	if (error === undefined) return 'written';
	return /may have been/.test(error) ? 'unknown' : 'refused';
}

process.once('message', (message: Work) => {
	void work(message).then(
		(report) => process.send?.(report, () => process.exit()),
		(error) => {
			console.error(error);
			process.exit(1);
		},
	);
});
