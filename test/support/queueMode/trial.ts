/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

import { type Sandbox, startSandbox, TENANT_ZONE } from '../../../sandbox';
import { waitFor } from '../../../scripts/n8n/wait';
import { saveCredential } from '../n8n/bench';
import { credentialFor } from '../n8n/workflows';
import { saveTrigger, TRIGGER } from '../trigger/workflow';
import { POLLED, Purchasing } from './purchasing';
import { QueueMode, type QueueModeOptions } from './queueMode';
import { ExecutionRecord, type Recorded, untilAllEnded } from './record';
import { storedKeys, type Tally, tallyOf, type Traffic, trafficOf } from './tally';
import { activateWork, ITEMS, send, type Task, tasks, type Work } from './workload';

/** Seconds that a token lives. */
export const TOKEN_LIFETIME = 60;
/** ms that the slowest step may take on a busy machine. */
const PATIENCE = 900_000;
/** ms between two looks at what n8n has recorded. */
const PAUSE = 1_000;

export interface TrialOptions extends QueueModeOptions {
	/** By turns. */
	works: readonly Work[];
}

/** Runs work: an n8n in queue mode, a sandbox with short-lived tokens, and what both have recorded. */
export class QueueTrial {
	/** Everything that was asked for, in order. */
	readonly asked: Task[] = [];
	readonly purchasing: Purchasing;
	private readonly record = new ExecutionRecord();
	private sent = 0;

	private constructor(
		private readonly options: TrialOptions,
		readonly sandbox: Sandbox,
		readonly queueMode: QueueMode,
		private readonly workflowIds: Readonly<Record<Work, string>>,
		private readonly triggerId: string,
	) {
		this.purchasing = new Purchasing(sandbox);
	}

	/** Runs a trial in an n8n and a sandbox of its own. */
	static async run<T>(options: TrialOptions, work: (trial: QueueTrial) => Promise<T>): Promise<T> {
		const sandbox = await startSandbox({ orders: 60, products: 20, tokenLifetime: TOKEN_LIFETIME });
		try {
			return await QueueMode.run(options, async (queueMode) => {
				const { n8n } = queueMode.current('main');
				const data = { timezone: TENANT_ZONE };
				const credential = await saveCredential(n8n, credentialFor(sandbox, data));
				const ids = await activateWork(queueMode, sandbox, credential);
				const triggerId = await saveTrigger(n8n, credential, { event: 'purchaseOrderCreated' });
				return await work(new QueueTrial(options, sandbox, queueMode, ids, triggerId));
			});
		} finally {
			await sandbox.close();
		}
	}

	/** Asks for so many further executions. */
	async ask(count: number): Promise<void> {
		const more = tasks(count, this.options.works, this.asked.length);
		this.asked.push(...more);
		await this.send(more);
	}

	/** Kills a worker as soon as so many further items are stored. */
	async killWorkerAfter(items: number): Promise<void> {
		const before = this.storedCount();
		await waitFor(`${items} further items`, PATIENCE, () =>
			this.storedCount() >= before + items ? true : undefined,
		);
		await this.queueMode.kill('worker-2');
	}

	/**
	 * Kills a worker as soon as so many further items are stored, and right after it the main, before n8n can notice that
	 * nobody executes the worker's jobs. Starts the main again.
	 */
	async killWorkerAndMainAfter(items: number): Promise<void> {
		await this.killWorkerAfter(items);
		await this.queueMode.kill('main');
		await this.queueMode.start('main');
	}

	/** Lets the trigger deliver purchase orders, and kills the main while a poll that has more waits for its answer. */
	async killMainDuringPoll(): Promise<void> {
		const { queueMode, sandbox } = this;
		await queueMode.rest.activate(this.triggerId);
		const business = this.purchasing.open();
		await waitFor('batches of the trigger', PATIENCE, async () => {
			await sleep(PAUSE);
			return (await this.batches()).length >= 2 ? true : undefined;
		});
		sandbox.control.faults.add({ kind: 'latency', ms: 30_000, path: POLLED });
		const { length: before } = this.polls();
		await waitFor('a poll', PATIENCE, () => (this.polls().length > before ? true : undefined));
		await queueMode.kill('main');
		await queueMode.start('main');
		this.purchasing.close();
		await business;
		await waitFor('all purchase orders', PATIENCE, async () => {
			await sleep(PAUSE);
			const delivered = new Set(await this.delivered());
			return this.purchasing.created.every((id) => delivered.has(id)) ? true : undefined;
		});
	}

	async untilAllEnded(): Promise<void> {
		await untilAllEnded(this.queueMode.rest, PATIENCE);
	}

	/** IDs of purchase orders in the executions that the trigger has started, as often as they are there. */
	async delivered(): Promise<number[]> {
		return (await this.batches()).flatMap(({ execution }) =>
			(execution?.jsonOf(TRIGGER) ?? []).map(({ ID }) => Number(ID)),
		);
	}

	/** Of each execution of this kind of work, in no order. */
	async statuses(work: Work): Promise<string[]> {
		const { rest } = this.queueMode;
		return (await this.record.all(rest, this.workflowIds[work])).map(({ status }) => status);
	}

	async tally(work: Work): Promise<Tally> {
		return tallyOf(work, this.asked, await this.successes(work), this.sandbox);
	}

	/** Asks again for all executions that did not end as success, and for at least one that did. */
	async askAgain(work: Work): Promise<void> {
		const done = new Set((await this.successes(work)).map(({ number }) => number));
		const own = this.asked.filter((task) => task.work === work);
		const failed = own.filter(({ number }) => !done.has(number));
		const succeeded = own.filter(({ number }) => done.has(number)).slice(0, failed.length + 1);
		await this.send([...failed, ...succeeded]);
	}

	/** What each process has sent, in the order of their starts. */
	traffic(): Array<Traffic & { service: string }> {
		return this.queueMode.processes.map(({ service, address }) => ({
			service,
			...trafficOf(this.sandbox, address),
		}));
	}

	/** Returns when n8n has recorded all of them. */
	private async send(work: readonly Task[]): Promise<void> {
		await send(this.queueMode, work);
		this.sent += work.length;
		await waitFor('the executions', PATIENCE, async () => {
			const { rest } = this.queueMode;
			const count = await this.record.count(rest, Object.values(this.workflowIds));
			return count >= this.sent ? true : undefined;
		});
	}

	private polls() {
		return this.sandbox.control.journal.entries({ method: 'GET', path: POLLED });
	}

	private async batches(): Promise<Recorded[]> {
		return await this.record.successesOf(this.queueMode.rest, this.triggerId);
	}

	private async successes(work: Work): Promise<Recorded[]> {
		return await this.record.successesOf(this.queueMode.rest, this.workflowIds[work]);
	}

	private storedCount(): number {
		return this.options.works.flatMap((work) => storedKeys(this.sandbox, work)).length;
	}
}

/** Items of so many executions. */
export const itemsOf = (executions: number) => executions * ITEMS;
