/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

import { type Sandbox, TENANT_ZONE } from '../../../sandbox';
import { createRandom } from '../../../sandbox/data/random';
import type { N8nInstance } from '../../../scripts/n8n/instance';
import { waitFor } from '../../../scripts/n8n/wait';
import { saveCredential } from '../n8n/bench';
import { createInstanceWithPackage } from '../n8n/instance';
import { credentialFor } from '../n8n/workflows';
import { startSandbox } from '../n8n/sandbox';
import { BusyShop } from './busyShop';
import { addFaults } from './faultyCalls';
import { ExecutionRecord } from './record';
import {
	idOf,
	type KeyOf,
	keysIn,
	repeatsAmong,
	type Repeats,
	stateOf,
	statesIn,
	versionOf,
} from './reckoning';
import { saveTrigger } from './workflow';

export interface TrialOptions {
	version: string;
	seed: number;
	/** Seconds that n8n is up in all, before the changes end. */
	seconds: number;
	kills: number;
	/** Changes a second. */
	pace: number;
	/** Whether a fifth of all calls fails. */
	isFaulty: boolean;
	/** Repeat Last Batch After Restart. */
	repeats: boolean;
}

/** What has come of one event. */
export interface Tally {
	/** What had to be emitted; of several updates between two polls only the last one has to be. */
	expected: number;
	/** Rows that were delivered. */
	emitted: number;
	/** When each batch came, and of how many rows it was. */
	batches: string[];
	missing: string[];
	repeats: Repeats;
}

export interface TrialReport extends TrialOptions {
	/** Of n8n. */
	starts: string[];
	changes: number;
	/** Orders that were made or changed. */
	orders: number;
	/** Until the changes ended. */
	calls: number;
	/** Calls among them that were made to fail. */
	faults: number;
	/** Executions by status. */
	executions: Record<string, number>;
	events: Record<EventName, Tally>;
}

const EVENTS = [
	'orderUpdated',
	'orderCreated',
	'orderStatusChanged',
	'customerCreated',
	'productCreated',
	'purchaseOrderCreated',
] as const;
type EventName = (typeof EVENTS)[number];

/** ms until everything that happened has to be emitted, while n8n and Sellercloud are up. */
const PATIENCE = 150_000;

/** Runs the trigger on a busy account while its n8n is killed again and again, and counts what was emitted. */
export async function runTrial(options: TrialOptions): Promise<TrialReport> {
	const sandbox = await startSandbox({ seed: options.seed, orders: 2000, products: 20 });
	const n8n = await createInstanceWithPackage({ version: options.version });
	try {
		return await new Trial(options, sandbox, n8n).run();
	} finally {
		await n8n.dispose();
		await sandbox.close();
	}
}

class Trial {
	private readonly random;
	private readonly shop: BusyShop;
	private readonly record: ExecutionRecord;
	private readonly workflowIds = new Map<EventName, string>();
	private readonly starts: number[] = [];
	private callsWhileBusy = 0;
	private faultsMet = 0;

	constructor(
		private readonly options: TrialOptions,
		private readonly sandbox: Sandbox,
		private readonly n8n: N8nInstance,
	) {
		this.random = createRandom(options.seed);
		this.shop = new BusyShop(sandbox, createRandom(options.seed + 1));
		this.record = new ExecutionRecord(n8n.rest);
	}

	async run(): Promise<TrialReport> {
		const { isFaulty, kills, pace, seconds } = this.options;
		await this.start();
		await this.n8n.rest.setUpOwner();
		await this.activateAll();
		if (isFaulty) addFaults(this.sandbox, this.random, 0.2, seconds > 100 ? 0.02 : 0);
		this.faultsMet = this.sandbox.control.faults.list().length;
		const business = this.shop.open(pace);
		try {
			for (const moment of this.momentsBetween(kills)) {
				await sleep(moment);
				if (this.starts.length > kills) break;
				await this.n8n.kill();
				await this.start();
			}
		} finally {
			this.shop.close();
			await business;
		}
		this.callsWhileBusy = this.sandbox.control.journal.count();
		this.faultsMet -= this.sandbox.control.faults.list().length;
		this.sandbox.control.faults.clear();
		await this.waitForAll();
		return this.report();
	}

	/** The report names what is still missing then. @throws what kept it from reading what n8n recorded */
	private async waitForAll(): Promise<void> {
		let problem: unknown;
		await waitFor('all events', PATIENCE, async () => {
			// n8n may be too busy to answer
			problem = await this.record.update().catch((error: unknown) => error);
			const all = Object.values(this.tallies());
			const isDone = problem === undefined && all.every(({ missing }) => missing.length === 0);
			return isDone ? true : undefined;
		}).catch(() => undefined);
		if (problem !== undefined) throw problem;
	}

	/** ms that n8n is up before, between and after the kills; together `seconds`. */
	private momentsBetween(kills: number): number[] {
		const parts = Array.from({ length: kills + 1 }, () => 0.2 + this.random.next());
		const whole = parts.reduce((sum, part) => sum + part, 0);
		return parts.map((part) => (part / whole) * this.options.seconds * 1000);
	}

	private async start(): Promise<void> {
		this.starts.push(Date.now());
		// 1.x is ready once each trigger has been polled, and these polls may fail and be tried again
		await this.n8n.start(240_000);
	}

	private async activateAll(): Promise<void> {
		const data = { timezone: TENANT_ZONE };
		const credential = await saveCredential(this.n8n, credentialFor(this.sandbox, data));
		const options = { repeatLastBatch: this.options.repeats };
		for (const event of EVENTS) {
			const id = await saveTrigger(this.n8n, credential, { event, options });
			await this.n8n.rest.activate(id);
			this.workflowIds.set(event, id);
		}
	}

	/** What has come of each event by now. */
	private tallies(): Record<EventName, Tally> {
		const { stamps, created, customers, firstStatuses, products, purchaseOrders } = this.shop;
		const versions = [...stamps].map(([id, stamp]) => `${id}@${stamp}`);
		const states = [...this.shop.statuses()].map(([id, status]) => stateOf(id, status));
		return {
			orderUpdated: this.tally('orderUpdated', versionOf, versions),
			orderCreated: this.tally('orderCreated', idOf, [...created].map(String)),
			customerCreated: this.tally('customerCreated', idOf, customers),
			productCreated: this.tally('productCreated', idOf, products),
			purchaseOrderCreated: this.tally('purchaseOrderCreated', idOf, purchaseOrders),
			orderStatusChanged: this.tally(
				'orderStatusChanged',
				versionOf,
				states,
				statesIn(firstStatuses),
			),
		};
	}

	private tally(
		event: EventName,
		keyOf: KeyOf,
		expected: string[],
		emittedIn = keysIn(keyOf),
	): Tally {
		const id = this.workflowIds.get(event);
		const batches = this.record.batches.filter(
			({ workflowId, rows }) => workflowId === id && rows.length > 0,
		);
		const emitted = emittedIn(batches);
		return {
			expected: expected.length,
			emitted: batches.flatMap(({ rows }) => rows).length,
			batches: batches.map(({ at, rows }) => `${new Date(at).toISOString()}: ${rows.length}`),
			missing: expected.filter((key) => !emitted.has(key)),
			repeats: repeatsAmong(batches, this.starts, keyOf),
		};
	}

	private report(): TrialReport {
		const executions: Record<string, number> = {};
		for (const { status } of this.record.batches) {
			executions[status] = (executions[status] ?? 0) + 1;
		}
		return {
			...this.options,
			starts: this.starts.map((at) => new Date(at).toISOString()),
			changes: this.shop.changes,
			orders: this.shop.stamps.size,
			calls: this.callsWhileBusy,
			faults: this.faultsMet,
			executions,
			events: this.tallies(),
		};
	}
}
