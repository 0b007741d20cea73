/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { readList } from '../../../nodes/Sellercloud/trigger/compare/readList';
import type { CompareRule } from '../../../nodes/Sellercloud/trigger/events/event';
import { Account } from './account';
import { sized } from '../../support/sized';
import { comingAndGoing, play, repeated, type Round, Watcher } from './watcher';

const RUNS = Number(process.env.TRIGGER_HISTORIES ?? sized(150, 3_000));
const ZONE = 'America/New_York';
const BEGIN = Date.parse('2026-07-01T12:00:00Z');

/** Plays a history over a list that is read completely. */
async function playAll(rule: CompareRule, rounds: Round[], valueOf = readValue, repeats = false) {
	const account = new Account(BEGIN, ZONE);
	for (let id = 0; id < 5; id++) {
		account.happen({ kind: 'put', id, value: id % 2 === 0 ? 'a' : 'b', minutes: 0 });
	}
	const before = new Map(account.rows);
	account.arrivals.clear();
	const read = async () => await readList(account.fetchWith({}), 1000, { parallel: 2 });
	const watcher = new Watcher(account, read, rule, valueOf, repeats);
	await play(watcher, account, rounds);
	return { account, before, emitted: watcher.emitted };
}

const readValue = (row: Record<string, unknown>) => String(row.Value);

test('every value that lasts is emitted once, with the value before it', async () => {
	const rule: CompareRule = { fires: (value, previous) => value !== previous };
	await fc.assert(
		fc.asyncProperty(comingAndGoing, async (rounds) => {
			const { account, before, emitted } = await playAll(rule, rounds);
			for (const [id, { value }] of account.rows) {
				// A change that a kill lost may have been undone since
				const kept = emitted.filter((one) => one.id === String(id) && !one.isLost);
				const last = kept.at(-1)?.value;
				expect([id, last ?? before.get(id)?.value]).toEqual([id, value]);
			}
			for (const { value, previous } of emitted) expect(value).not.toBe(previous);
			const arrived = ({ id, value }: { id: string; value: string }) => `${id}=${value}`;
			expect(repeated(emitted, arrived, account.arrivals)).toEqual([]);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);

test('no value is lost by a kill while n8n saves, if the latest batch is repeated', async () => {
	const rule: CompareRule = { fires: (value, previous) => value !== previous };
	await fc.assert(
		fc.asyncProperty(comingAndGoing, async (rounds) => {
			const { account, before, emitted } = await playAll(rule, rounds, readValue, true);
			for (const [id, { value }] of account.rows) {
				const arrived = emitted.filter((one) => one.id === String(id) && !one.isLost);
				expect([id, arrived.at(-1)?.value ?? before.get(id)?.value]).toEqual([id, value]);
			}
		}),
		{ numRuns: RUNS },
	);
}, 120_000);

test('every row that enters and stays is emitted, and no more often than it entered', async () => {
	const rule: CompareRule = { fires: (_value, previous) => previous === undefined };
	await fc.assert(
		fc.asyncProperty(comingAndGoing, async (rounds) => {
			const { account, before, emitted } = await playAll(rule, rounds);
			const ids = new Set(emitted.map(({ id }) => id));
			const entered = [...account.rows.keys()].filter((id) => !before.has(id));
			expect(entered.filter((id) => !ids.has(String(id)))).toEqual([]);
			expect(repeated(emitted, ({ id }) => id, account.arrivals)).toEqual([]);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);

test('a crossing is emitted once, and again after it was undone', async () => {
	const rule: CompareRule = { fires: (value, previous) => value === 'low' && previous === 'high' };
	const valueOf = ({ Value }: Record<string, unknown>) => (Value === 'c' ? 'low' : 'high');
	await fc.assert(
		fc.asyncProperty(comingAndGoing, async (rounds) => {
			const { account, before, emitted } = await playAll(rule, rounds, valueOf);
			const crossings = new Map(
				[...account.arrivals].flatMap(([key, count]): Array<[string, number]> => {
					return key.endsWith('=c') ? [[key.replace('=c', ''), count]] : [];
				}),
			);
			expect(repeated(emitted, ({ id }) => id, crossings)).toEqual([]);
			const stayed = [...account.rows].filter(
				([id, { value }]) => value === 'c' && before.has(id) && !account.arrivals.has(`${id}`),
			);
			const ids = new Set(emitted.map(({ id }) => id));
			expect(stayed.filter(([id]) => !ids.has(String(id)))).toEqual([]);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);
