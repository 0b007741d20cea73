import type { AccountTime } from '../../client/accountTime';
import { shorten } from '../digest';

/** What is known of a record: a time by which the oldest is found, and the state that it was in. */
export type HistoryEntry = [age: AccountTime, state: string];

/** What events are deduplicated by: an entry for each id, or for each id and last update. */
export type History = ReadonlyMap<string, HistoryEntry>;

/** Keys with the same age and state: numbers as the differences between them in base 36, other keys as they are. */
type Group = [age: AccountTime, state: string, numbers: string, others: string[]];

const NUMBER = /^(0|[1-9]\d{0,14})$/;

/**
 * Writes a history in little space: ids of the same day and state are close together, so an order takes about three
 * characters. Nothing is rounded.
 */
export function encodeHistory(history: History): Group[] {
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
export function decodeHistory(groups: readonly unknown[]): Map<string, HistoryEntry> {
	const history = new Map<string, HistoryEntry>();
	for (const group of groups) {
		if (!Array.isArray(group)) continue;
		const [age, state, numbers, others]: unknown[] = group;
		const keys: unknown[] = Array.isArray(others) ? others : [];
		for (const key of [...sums(String(numbers)), ...keys]) {
			history.set(shorten(String(key)), [finite(age), shorten(String(state))]);
		}
	}
	return history;
}

function differences(numbers: number[]): string {
	const sorted = numbers.sort((one, other) => one - other);
	return sorted.map((one, index) => (one - (sorted[index - 1] ?? 0)).toString(36)).join(' ');
}

function sums(text: string): number[] {
	let sum = 0;
	const parts = text === '' ? [] : text.split(' ').map((part) => parseInt(part, 36));
	return parts.filter(Number.isFinite).map((difference) => (sum += difference));
}

const finite = (age: unknown): AccountTime => (Number.isFinite(Number(age)) ? Number(age) : 0);
