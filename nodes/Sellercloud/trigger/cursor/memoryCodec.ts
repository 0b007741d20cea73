import type { Wall } from '../../client/accountTime';
import { short } from '../sources/bounds';

/** When it was, and the state that it was in. */
export type Remembered = [age: Wall, state: string];

export type Memories = ReadonlyMap<string, Remembered>;

/** Keys that share age and state: numbers as the steps between them in base 36, other keys as they are. */
type Group = [age: Wall, state: string, numbers: string, others: string[]];

const NUMBER = /^(0|[1-9]\d{0,14})$/;

/**
 * Writes memories in little space: ids of the same day and state lie close together, so an order takes about three
 * characters. Nothing is rounded.
 */
export function pack(memories: Memories): Group[] {
	const groups = new Map<string, { alike: Remembered; numbers: number[]; others: string[] }>();
	for (const [key, alike] of memories) {
		const name = alike.join(' ');
		const group = groups.get(name) ?? { alike, numbers: [], others: [] };
		if (NUMBER.test(key)) group.numbers.push(Number(key));
		else group.others.push(key);
		groups.set(name, group);
	}
	return [...groups.values()].map(({ alike, numbers, others }) => [
		...alike,
		steps(numbers),
		others,
	]);
}

/** @returns what `pack` was given; what is no group is left out */
export function unpack(groups: readonly unknown[]): Map<string, Remembered> {
	const memories = new Map<string, Remembered>();
	for (const group of groups) {
		if (!Array.isArray(group)) continue;
		const [age, state, numbers, others]: unknown[] = group;
		const keys: unknown[] = Array.isArray(others) ? others : [];
		for (const key of [...sums(String(numbers)), ...keys]) {
			memories.set(short(String(key)), [finite(age), short(String(state))]);
		}
	}
	return memories;
}

function steps(numbers: number[]): string {
	const sorted = numbers.sort((one, other) => one - other);
	return sorted.map((one, index) => (one - (sorted[index - 1] ?? 0)).toString(36)).join(' ');
}

function sums(text: string): number[] {
	let sum = 0;
	const steps = text === '' ? [] : text.split(' ').map((step) => parseInt(step, 36));
	return steps.filter(Number.isFinite).map((step) => (sum += step));
}

const finite = (age: unknown): Wall => (Number.isFinite(Number(age)) ? Number(age) : 0);
