/** Deterministic choices from a seed, enough for invented data. */
export interface Random {
	/** 0 <= x < 1 */
	next(): number;
	/** An integer, both ends included. */
	between(low: number, high: number): number;
	chance(probability: number): boolean;
	pick<const T extends readonly [unknown, ...unknown[]]>(items: T): T[number];
	digits(count: number): string;
}

const { floor, imul } = Math;

/** The mulberry32 generator. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (low: number, high: number) => low + floor(next() * (high - low + 1));
	return {
		next,
		between,
		chance: (probability) => next() < probability,
		pick: (items) => items[between(0, items.length - 1)] ?? items[0],
		digits: (count) => String(floor(next() * 10 ** count)).padStart(count, '0'),
	};
}
