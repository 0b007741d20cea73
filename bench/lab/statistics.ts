export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/**
 * Measures several things in turn, round after round, so that whatever else the machine does meets all of them.
 *
 * @returns the median of each
 */
export async function alternate<Name extends string>(
	rounds: number,
	contenders: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Record<Name, number>> {
	const taken = new Map<string, number[]>();
	for (let round = 0; round < rounds; round++) {
		for (const name in contenders) {
			const values = taken.get(name) ?? [];
			values.push(await contenders[name](round));
			taken.set(name, values);
		}
	}
	const medians: Partial<Record<Name, number>> = {};
	for (const name in contenders) medians[name] = median(taken.get(name) ?? []);
	return isComplete(medians, contenders) ? medians : Promise.reject(new Error('Nothing measured'));
}

function isComplete<Name extends string>(
	medians: Partial<Record<Name, number>>,
	contenders: Readonly<Record<Name, unknown>>,
): medians is Record<Name, number> {
	return Object.keys(contenders).every((name) => name in medians);
}
