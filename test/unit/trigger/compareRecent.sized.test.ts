/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { jobsReader } from '../../../nodes/Sellercloud/trigger/compare/jobsReader';
import { recentReader } from '../../../nodes/Sellercloud/trigger/compare/recentReader';
import { CUSTOMER_EVENTS } from '../../../nodes/Sellercloud/trigger/events/creations';
import type { CompareEvent } from '../../../nodes/Sellercloud/trigger/events/event';
import { JOB_EVENTS, OPEN } from '../../../nodes/Sellercloud/trigger/events/jobs';
import { RMA_EVENTS } from '../../../nodes/Sellercloud/trigger/events/rmas';
import { sized } from '../../support/sized';
import { Account } from './account';
import { ascending, coming, play, repeated, type Round, Watcher } from './watcher';

const RUNS = Number(process.env.TRIGGER_HISTORIES ?? sized(50, 1_000));
const ZONE = 'America/New_York';
const RMAS = { recentBy: ['model.lastUpdatedOnFrom', 'model.dateFrom'] };
/** Of customers, only the filter for the creation; the account has it under this name. */
const CUSTOMERS = { recentBy: ['model.dateFrom'] };
const ONE = { parallel: 2 };

const SUMMER = Date.parse('2026-07-01T12:00:00Z');
/** The hours before clocks go back and forward. */
const NIGHTS = ['2026-11-01T04:20:00Z', '2026-03-08T06:30:00Z'].map((text) => Date.parse(text));
/** What is set in the credential, which may be wrong. */
const ZONES = [ZONE, 'UTC', 'America/Los_Angeles'];
const anywhere = fc.record({
	begin: fc.constantFrom(SUMMER, ...NIGHTS),
	zone: fc.constantFrom(...ZONES),
});
/** Jobs rely on the zone in the night when clocks go back. */
const rightAtNight = fc.constantFrom(
	...ZONES.map((zone) => ({ begin: SUMMER, zone })),
	...NIGHTS.map((begin) => ({ begin, zone: ZONE })),
);

function eventNamed<Event extends { value: string }>(events: readonly Event[], value: string) {
	const event = events.find((one) => one.value === value);
	if (!event) throw new Error(`There is no event ${value}`);
	return event;
}

/** Rows that stand there for long, and some that have just come. */
function begun(begin: number): Account {
	const account = new Account(begin - 40 * 86_400_000, ZONE);
	for (let id = 0; id < 4; id++) account.happen({ kind: 'put', id, value: 'a', minutes: 600 });
	account.now = begin - 600_000;
	account.happen({ kind: 'add', value: 'a', minutes: 1 });
	account.happen({ kind: 'add', value: 'a', minutes: 30 });
	account.now = begin;
	return account;
}

function watcherOf(
	account: Account,
	event: CompareEvent,
	zone: string,
	record: typeof RMAS = RMAS,
): Watcher {
	const fetchSince = (filter?: { name: string; from: string }) =>
		account.fetchWith(filter ? { [filter.name]: filter.from } : {});
	const read = recentReader(fetchSince, record, zone, ONE);
	// Every update changes the row, so that each can be seen
	const version = (row: Record<string, unknown>) =>
		`${String(row.Value)} ${account.rows.get(Number(row.ID))?.lastUpdated}`;
	return new Watcher(account, read, event, event.ascending ? () => '' : version);
}

test('RMA Changed fires once for the latest version of each RMA', async () => {
	const event = eventNamed(RMA_EVENTS, 'rmaChanged');
	await fc.assert(
		fc.asyncProperty(anywhere, ascending, async ({ begin, zone }, rounds) => {
			const account = begun(begin);
			const watcher = watcherOf(account, event, zone);
			await play(watcher, account, rounds);
			const last = new Map(watcher.emitted.map(({ id, value }) => [id, value]));
			for (const [id, { value, lastUpdated }] of account.rows) {
				if (lastUpdated < begin) continue;
				expect([id, last.get(String(id))]).toEqual([id, `${value} ${lastUpdated}`]);
			}
			const once = new Map(watcher.emitted.map(({ id, value }) => [`${id} ${value}`, 1]));
			expect(repeated(watcher.emitted, ({ id, value }) => `${id} ${value}`, once)).toEqual([]);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);

test.each([
	[eventNamed(RMA_EVENTS, 'rmaCreated'), RMAS],
	[eventNamed(CUSTOMER_EVENTS, 'customerCreated'), CUSTOMERS],
])(
	'$name fires once for each new record, and for no older one',
	async (event, record) => {
		await fc.assert(
			fc.asyncProperty(anywhere, ascending, async ({ begin, zone }, rounds) => {
				const account = begun(begin);
				const highest = Math.max(...account.rows.keys());
				const watcher = watcherOf(account, event, zone, record);
				await play(watcher, account, rounds);
				const created = [...account.rows.keys()].filter((id) => id > highest).map(String);
				expect(new Set(watcher.emitted.map(({ id }) => id))).toEqual(new Set(created));
				const once = new Map(created.map((id) => [id, 1]));
				expect(repeated(watcher.emitted, ({ id }) => id, once)).toEqual([]);
			}),
			{ numRuns: RUNS },
		);
	},
	120_000,
);

test('Job Finished fires once for each job that was open at the start or submitted later', async () => {
	const [event] = JOB_EVENTS;
	if (!event) throw new Error('There is no event of jobs');
	const valueOf = (row: Record<string, unknown>) => (row.QueuedJobStatus === 3 ? 'finished' : OPEN);
	const playJobs = async (begin: number, zone: string, rounds: Round[], repeats: boolean) => {
		const account = begun(begin);
		const open = [...account.rows].filter(([, row]) => account.statusOf(row) !== 3);
		const highest = Math.max(...account.rows.keys());
		const read = jobsReader((query) => account.fetchWith(query), zone, ONE);
		const watcher = new Watcher(account, read, event, valueOf, repeats);
		await play(watcher, account, rounds);
		const isFinished = ([id]: readonly [number, unknown]) => {
			const row = account.rows.get(id);
			return row !== undefined && account.statusOf(row) === 3;
		};
		const later = [...account.rows].filter(([id]) => id > highest);
		return { watcher, finished: [...open, ...later].filter(isFinished).map(([id]) => String(id)) };
	};
	await fc.assert(
		fc.asyncProperty(
			rightAtNight,
			coming,
			fc.boolean(),
			async ({ begin, zone }, rounds, repeats) => {
				const { watcher, finished } = await playJobs(begin, zone, rounds, repeats);
				const arrived = watcher.emitted.filter(({ isLost }) => !isLost);
				expect(new Set(arrived.map(({ id }) => id))).toEqual(new Set(finished));
				const once = new Map(finished.map((id) => [id, 1]));
				if (!repeats) expect(repeated(watcher.emitted, ({ id }) => id, once)).toEqual([]);
			},
		),
		{ numRuns: RUNS },
	);
}, 120_000);
