import type { AccountTime } from '../../client/accountTime';
import { scalarText } from '../../client/scalarText';
import { shorten } from '../digest';

/** What is known of a record: a time by which the oldest is found, and the state that it was in. */
export type HistoryEntry = [age: AccountTime, state: string];

/** Keys with the same age and state: numbers as the differences between them in base 36, other keys as they are. */
type Group = [age: AccountTime, state: string, numbers: string, others: string[]];

const NUMBER = /^(0|[1-9]\d{0,14})$/;

/**
 * Writes a history in little space: ids of the same day and state are close together, so an order takes about three
 * characters. Nothing is rounded.
 */
export function encodeHistory(history: ReadonlyMap<string, HistoryEntry>): Group[] {
	const groups = new Map<string, { alike: HistoryEntry; numbers: number[]; others: string[] }>();
	for (const [key, alike] of history) {
		const name = alike.join(' ');
		const group = groups.get(name) ?? { alike, numbers: [], others: [] };
		if (NUMBER.test(key)) group.numbers.push(Number(key));
		else group.others.push(key);
		groups.set(name, group);
	}
	return [...groups.values()].map(({ alike, numbers, others }) => [
		...alike,
		differences(numbers),
		others,
	]);
}

/** @returns the history that `encodeHistory` was given; whatever is not a group is left out */
export function decodeHistory(saved: readonly unknown[]): Map<string, HistoryEntry> {
	const history = new Map<string, HistoryEntry>();
	for (const { entry, numbers, others } of groupsIn(saved)) {
		eachNumber(numbers, (number) => history.set(String(number), entry));
		for (const key of others) history.set(key, entry);
	}
	return history;
}

/** The entries that `decodeHistory` would return for these keys, without decoding the others. */
export function entriesAmong(
	saved: readonly unknown[],
	keys: Iterable<string>,
): Map<string, HistoryEntry> {
	const wanted = new Set(keys);
	const isNumber = (key: string) => String(Number(key)) === key;
	const wantedNumbers = new Set([...wanted].filter(isNumber).map(Number));
	const found = new Map<string, HistoryEntry>();
	if (wanted.size === 0) return found;
	for (const { entry, numbers, others } of groupsIn(saved)) {
		if (wantedNumbers.size > 0) {
			eachNumber(numbers, (number) => {
				if (wantedNumbers.has(number)) found.set(String(number), entry);
			});
		}
		for (const key of others) if (wanted.has(key)) found.set(key, entry);
	}
	return found;
}

/** Whether a saved group is of this age or younger. */
export const isSince = (group: unknown, age: AccountTime): boolean =>
	Array.isArray(group) && finite(group[0]) >= age;

interface SavedGroup {
	entry: HistoryEntry;
	numbers: string;
	others: string[];
}

function* groupsIn(saved: readonly unknown[]): Generator<SavedGroup> {
	for (const group of saved) {
		if (!Array.isArray(group)) continue;
		const [age, state, numbers, others]: unknown[] = group;
		const keys: unknown[] = Array.isArray(others) ? others : [];
		yield {
			entry: [finite(age), shorten(textOf(state))],
			numbers: typeof numbers === 'string' ? numbers : '',
			others: keys.map((key) => shorten(textOf(key))),
		};
	}
}

function differences(numbers: number[]): string {
	const sorted = numbers.sort((one, other) => one - other);
	return sorted.map((one, index) => (one - (sorted[index - 1] ?? 0)).toString(36)).join(' ');
}

/** Visits the numbers that `differences` was given, without taking the text apart, which would take most of the time. */
function eachNumber(text: string, visit: (number: number) => void): void {
	let sum = 0;
	let difference: number | undefined;
	for (let index = 0; index <= text.length; index++) {
		const digit = digitOf(text.charCodeAt(index));
		if (digit !== undefined) difference = (difference ?? 0) * 36 + digit;
		else if (difference !== undefined) {
			sum += difference;
			difference = undefined;
			visit(sum);
		}
	}
}

/** The value of a digit in base 36; `undefined` for any other character, and for NaN, which is behind the end. */
function digitOf(code: number): number | undefined {
	if (code >= 48 && code <= 57) return code - 48;
	return code >= 97 && code <= 122 ? code - 87 : undefined;
}

const textOf = (value: unknown): string => scalarText(value) ?? '';

const finite = (age: unknown): AccountTime =>
	typeof age === 'number' && Number.isFinite(age) ? age : 0;
