/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { observeAll } from '../../../nodes/Sellercloud/trigger/compare/observe';
import type { CompareRule } from '../../../nodes/Sellercloud/trigger/compare/step';
import { Account } from './account';
import { sized } from '../../support/sized';
import { comingAndGoing, play, repeated, type Round, Watcher } from './watcher';

const RUNS = Number(process.env.TRIGGER_HISTORIES ?? sized(150, 3_000));
const ZONE = 'America/New_York';
const BEGIN = Date.parse('2026-07-01T12:00:00Z');

/** Plays a history over a list of which all is read. */
async function playAll(rule: CompareRule, rounds: Round[], valueOf = readValue, repeats = false) {
	const account = new Account(BEGIN, ZONE);
	for (let id = 0; id < 5; id++) {
		account.happen({ kind: 'put', id, value: id % 2 === 0 ? 'a' : 'b', minutes: 0 });
	}
	const before = new Map(account.rows);
	account.arrivals.clear();
	const observe = async () => await observeAll(account.fetchWith({}), 1000, { parallel: 2 });
	const watcher = new Watcher(account, observe, rule, valueOf, repeats);
	await play(watcher, account, rounds);
	return { account, before, told: watcher.told };
}

const readValue = (row: Record<string, unknown>) => String(row.Value);

test('every value that lasts is told once, with the one before', async () => {
	const rule: CompareRule = { tells: (value, previous) => value !== previous };
	await fc.assert(
		fc.asyncProperty(comingAndGoing, async (rounds) => {
			const { account, before, told } = await playAll(rule, rounds);
			for (const [id, { value }] of account.rows) {
				// What a kill lost may have been undone since
				const kept = told.filter((one) => one.id === String(id) && !one.isLost);
				const last = kept.at(-1)?.value;
				expect([id, last ?? before.get(id)?.value]).toEqual([id, value]);
			}
			for (const { value, previous } of told) expect(value).not.toBe(previous);
			const arrived = ({ id, value }: { id: string; value: string }) => `${id}=${value}`;
			expect(repeated(told, arrived, account.arrivals)).toEqual([]);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);

test('with the latest batch repeated, a kill between the two steps of storing loses no value', async () => {
	const rule: CompareRule = { tells: (value, previous) => value !== previous };
	await fc.assert(
		fc.asyncProperty(comingAndGoing, async (rounds) => {
			const { account, before, told } = await playAll(rule, rounds, readValue, true);
			for (const [id, { value }] of account.rows) {
				const arrived = told.filter((one) => one.id === String(id) && !one.isLost);
				expect([id, arrived.at(-1)?.value ?? before.get(id)?.value]).toEqual([id, value]);
			}
		}),
		{ numRuns: RUNS },
	);
}, 120_000);

test('every row that enters and stays is told, and no more often than it entered', async () => {
	const rule: CompareRule = { tells: (_value, previous) => previous === undefined };
	await fc.assert(
		fc.asyncProperty(comingAndGoing, async (rounds) => {
			const { account, before, told } = await playAll(rule, rounds);
			const ids = new Set(told.map(({ id }) => id));
			const entered = [...account.rows.keys()].filter((id) => !before.has(id));
			expect(entered.filter((id) => !ids.has(String(id)))).toEqual([]);
			expect(repeated(told, ({ id }) => id, account.arrivals)).toEqual([]);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);

test('a crossing is told once, and again after it was undone', async () => {
	const rule: CompareRule = { tells: (value, previous) => value === 'low' && previous === 'high' };
	const valueOf = ({ Value }: Record<string, unknown>) => (Value === 'c' ? 'low' : 'high');
	await fc.assert(
		fc.asyncProperty(comingAndGoing, async (rounds) => {
			const { account, before, told } = await playAll(rule, rounds, valueOf);
			const crossings = new Map(
				[...account.arrivals].flatMap(([key, count]): Array<[string, number]> => {
					return key.endsWith('=c') ? [[key.replace('=c', ''), count]] : [];
				}),
			);
			expect(repeated(told, ({ id }) => id, crossings)).toEqual([]);
			const stayed = [...account.rows].filter(
				([id, { value }]) => value === 'c' && before.has(id) && !account.arrivals.has(`${id}`),
			);
			const ids = new Set(told.map(({ id }) => id));
			expect(stayed.filter(([id]) => !ids.has(String(id)))).toEqual([]);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);
