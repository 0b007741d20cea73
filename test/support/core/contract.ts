import type { JournalEntry } from '../../../sandbox';
import { type Contract, loadContract } from '../contract';
import { NEWER_OPERATIONS, NEWER_PARAMETERS } from './newer';

let contract: Promise<Contract> | undefined;

/** Judges requests by the vendor's own description of the API, where that is at hand. */
export async function expectInContract(entries: JournalEntry[]): Promise<void> {
	contract ??= loadContract();
	const { isVendors, keyOf, errorsIn } = await contract;
	const refused = entries
		.filter(({ path }) => path.toLowerCase().startsWith('/rest/api/'))
		.flatMap(({ method, path, query, body }): object[] => {
			const bare = path.slice('/rest'.length);
			if (isVendors && NEWER_OPERATIONS.includes(`${method} ${bare}`)) return [];
			const key = keyOf(method, bare);
			if (key === undefined) return [{ method, path, problems: 'No such operation' }];
			const sent = [...new URLSearchParams(query)].filter(
				([name]) => !(isVendors && NEWER_PARAMETERS.includes(name)),
			);
			const problems = errorsIn(key, {
				path: bare,
				query: sent,
				body: body === '' ? undefined : JSON.parse(body),
			});
			return problems.length > 0 ? [{ method, path, query, problems }] : [];
		});
	expect(refused).toEqual([]);
}
