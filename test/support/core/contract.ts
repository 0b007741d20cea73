import type { JournalEntry } from '../../../sandbox';
import { type Contract, keyOf, loadContract, NEWER_OPERATIONS, problemsIn } from '../contract';

let contract: Promise<Contract> | undefined;

/** Judges requests by the vendor's own description of the API, where that is at hand. */
export async function expectInContract(entries: JournalEntry[]): Promise<void> {
	contract ??= loadContract();
	const known = await contract;
	const refused = entries
		.filter(({ path }) => path.toLowerCase().startsWith('/rest/api/'))
		.flatMap(({ method, path, query, body }): object[] => {
			const bare = path.slice('/rest'.length);
			if (known.isVendors && NEWER_OPERATIONS.includes(`${method} ${bare}`)) return [];
			const key = keyOf(known, method, bare);
			if (key === undefined) return [{ method, path, problems: 'No such operation' }];
			const sent = {
				path: bare,
				query: new URLSearchParams(query),
				body: body === '' ? undefined : JSON.parse(body),
			};
			const problems = problemsIn(known, key, sent);
			return problems.length > 0 ? [{ method, path, query, problems }] : [];
		});
	expect(refused).toEqual([]);
}
