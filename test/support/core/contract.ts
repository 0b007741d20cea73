import type { JournalEntry } from '../../../sandbox';
import { type Contract, loadContract } from '../contract';
import { isNewer, NEWER_NAMES } from '../operations/newer';

let contract: Promise<Contract> | undefined;

/** Judges requests by the vendor's own description of the API, where that is at hand. */
export async function expectInContract(entries: JournalEntry[]): Promise<void> {
	contract ??= loadContract();
	const known = await contract;
	const refused = entries
		.filter(({ path }) => path.toLowerCase().startsWith('/rest/api/'))
		.flatMap(({ method, path, query, body }): object[] => {
			const bare = path.slice('/rest'.length);
			if (known.isVendors && isNewer(method, bare)) return [];
			const key = known.keyOf(method, bare);
			if (key === undefined) return [{ method, path, problems: 'No such operation' }];
			const problems = known.errorsIn(key, {
				path: bare,
				query: [...new URLSearchParams(query)].filter(
					([name]) => !known.isVendors || !(name in NEWER_NAMES),
				),
				body: body === '' ? undefined : JSON.parse(body),
			});
			return problems.length > 0 ? [{ method, path, query, problems }] : [];
		});
	expect(refused).toEqual([]);
}
