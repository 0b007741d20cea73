/**
 * Maps a list with a limited number of calls under way, and keeps the order.
 *
 * @param goesOn looks at each result; once it says no, nothing further is begun
 * @returns the results in the order of the list, without those that were not begun
 */
export async function mapInOrder<T, R>(
	list: T[],
	limit: number,
	map: (entry: T, index: number) => Promise<R>,
	goesOn: (result: R) => boolean = () => true,
): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	let stopped = false;
	const work = async () => {
		while (!stopped && next < list.length) {
			const index = next++;
			const [entry] = list.slice(index, index + 1);
			if (entry === undefined) continue;
			const result = await map(entry, index).catch((error: unknown) => {
				stopped = true;
				throw error;
			});
			results[index] = result;
			if (!goesOn(result)) stopped = true;
		}
	};
	await Promise.all(Array.from({ length: Math.min(Math.max(limit, 1), list.length) }, work));
	return results;
}
