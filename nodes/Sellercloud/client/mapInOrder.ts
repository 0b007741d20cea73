/**
 * Maps a list with a limited number of parallel calls, and keeps the order.
 *
 * @param limit calls at the same time, at least 1
 * @param goesOn checks each result; when it returns false, no further call is started
 * @returns the results in the order of the list, without those of calls that were not started
 * @throws what `map` throws; no further call is started then
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
