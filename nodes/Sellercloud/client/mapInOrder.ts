/**
 * Maps a list with a limited number of parallel calls, and keeps the order.
 *
 * @param limit calls at the same time, at least 1; a function if that changes, which is asked whenever a call has ended
 * @param goesOn checks each result; when it returns false, no further call is started
 * @returns the results in the order of the list, without those of calls that were not started
 * @throws what `map` throws; no further call is started then
 */
export async function mapInOrder<T, R>(
	list: T[],
	limit: number | (() => number),
	map: (entry: T, index: number) => Promise<R>,
	goesOn: (result: R) => boolean = () => true,
): Promise<R[]> {
	const most = () => Math.max(typeof limit === 'number' ? limit : limit(), 1);
	const results: R[] = [];
	const entries = list.entries();
	let underWay = 0;
	let stopped = false;
	return await new Promise((resolve, reject) => {
		const startNext = () => {
			while (!stopped && underWay < most()) {
				const next = entries.next();
				if (next.done) break;
				void start(...next.value);
			}
			if (underWay === 0) resolve(results);
		};
		const start = async (index: number, entry: T) => {
			underWay++;
			try {
				const result = await map(entry, index);
				results[index] = result;
				if (!goesOn(result)) stopped = true;
			} catch (error) {
				stopped = true;
				reject(error);
			}
			underWay--;
			startNext();
		};
		startNext();
	});
}
