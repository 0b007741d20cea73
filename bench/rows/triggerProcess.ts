/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { loadCursor, saveCursor } from '../../nodes/Sellercloud/trigger/cursor/cursorCodec';
import { History } from '../../nodes/Sellercloud/trigger/cursor/history';
import { startSandbox, SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox } from '../../sandbox';
import { isObject } from '../../scripts/n8n/json';
import { activate } from '../../test/support/core/poll';
import { createEngine, type Engine } from '../../test/support/core/run';
import { median } from '../lab/statistics';
import type { TriggerNumbers, TriggerOptions } from './trigger';

/**
 * Measures the trigger in n8n's own engine, in a process of its own: n8n polls once a minute at the most, and here the
 * sandbox's clock goes as fast as it likes.
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const BEGINNING = Date.parse('2026-06-10T15:00:00Z');
/** Orders for which room is left: a full history is another matter. */
const ROOM = 300;
const EVENT = { event: 'orderStatusChanged' };

let now = BEGINNING;

async function engineFor({ endpoint }: { endpoint: string }): Promise<Engine> {
	return await createEngine({ endpoint, username: SANDBOX_USER, password: SANDBOX_PASSWORD });
}

async function startDesk(orders: number): Promise<Sandbox> {
	return await startSandbox({
		orders,
		products: 20,
		tokenLifetime: (30 * DAY) / 1000,
		callsPerHour: Infinity,
		now: () => now,
	});
}

const callsOf = ({ control }: Sandbox) =>
	control.journal.entries({ path: '/rest/api/Orders' }).length;

/** Calls of a poll with nothing new, and of one after so many changes. */
async function countCalls(changes: number) {
	const sandbox = await startDesk(changes);
	try {
		const trigger = activate(await engineFor(sandbox), { parameters: EVENT });
		const poll = async () => {
			sandbox.control.journal.clear();
			const rows = (await trigger.poll())?.length ?? 0;
			return { rows, calls: callsOf(sandbox) };
		};
		await poll();
		for (let minute = 0; minute < 15; minute++) {
			now += MINUTE;
			await poll();
		}
		const quiet = await poll();
		now += MINUTE;
		for (const order of sandbox.data.orders.values()) {
			Object.assign(order, { status: order.status === 2 ? 3 : 2, lastUpdated: now });
		}
		const busy = await poll();
		return { quiet: quiet.calls, busy: busy.calls, delivered: busy.rows };
	} finally {
		await sandbox.close();
	}
}

/** The state of a trigger that remembers so many orders: the text that n8n saves. */
function remembering(stored: string, orders: number): string {
	const staticData: unknown = JSON.parse(stored);
	const widened = (value: unknown): unknown => {
		const cursor = loadCursor(value);
		if (cursor) {
			const remembered = new Map(cursor.remembered.entries());
			for (let index = 0; index < orders - ROOM; index++) {
				const age = BEGINNING - (BEGINNING % DAY) - Math.floor((index / orders) * 300) * DAY;
				remembered.set(String(2_000_000 - index), [age, String(index % 7 === 0 ? 2 : 3)]);
			}
			return saveCursor({ ...cursor, remembered: History.of(remembered) });
		}
		if (!isObject(value)) return value;
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, widened(one)]));
	};
	return JSON.stringify(widened(staticData));
}

/** ms of CPU of a poll with nothing new, less what it takes with nothing remembered; a median. */
async function cpuOfPoll(endpoint: string, orders: number, polls: number) {
	const engine = await engineFor({ endpoint });
	const begun = activate(engine, { parameters: EVENT });
	await begun.poll();
	const stored = remembering(begun.stored(), orders);
	const trigger = activate(engine, { parameters: EVENT, stored });
	const taken: number[] = [];
	await trigger.poll();
	for (let poll = 0; poll < polls; poll++) {
		const before = process.cpuUsage();
		await trigger.poll();
		const { user, system } = process.cpuUsage(before);
		taken.push((user + system) / 1000);
	}
	return { cpu: median(taken), bytes: stored.length };
}

async function run(): Promise<void> {
	const options: TriggerOptions & { endpoint: string } = JSON.parse(process.argv[2] ?? '{}');
	const { changes, remembered, polls, endpoint } = options;
	const calls = await countCalls(changes);
	const without = await cpuOfPoll(endpoint, 0, polls);
	const { cpu, bytes } = await cpuOfPoll(endpoint, remembered, polls);
	const numbers: TriggerNumbers = { ...calls, cpu, cpuWithout: without.cpu, bytes };
	console.log(JSON.stringify(numbers));
	process.exit();
}

void run();
