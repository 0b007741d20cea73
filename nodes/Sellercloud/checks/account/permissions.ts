import { listPageIn } from '../../client/listPage';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import type { Query } from '../../client/types';
import { failureWords } from './failureWords';
import { type AccountCheck, type AccountProbe, type Finding, note, ok, problem } from './finding';

const ONE_ROW = pageQuery({ ...FIRST_PAGE, pageSize: 1 });

/** A cheap read of each area of Sellercloud. */
const AREAS: ReadonlyArray<readonly [area: string, path: string, query?: Query]> = [
	['Catalog', '/api/Catalog', ONE_ROW],
	['Customers', '/api/Customers', ONE_ROW],
	['Inventory', '/api/Inventory', ONE_ROW],
	['Orders', '/api/Orders', ONE_ROW],
	['Purchase Orders', '/api/PurchaseOrders', ONE_ROW],
	['Queued Jobs', '/api/QueuedJobs', ONE_ROW],
	['RMAs', '/api/Rma', ONE_ROW],
	['Settings', '/api/Companies', ONE_ROW],
];

const ASK_AN_ADMIN =
	'Ask an admin to give this employee the REST permission for it (Settings > Employees > Manage Employees > Toolbox > Permissions).';

/** What this user may read. */
export const permissionsCheck: AccountCheck = {
	async run(probe) {
		const findings: Finding[] = [];
		for (const [area, path, query] of AREAS) {
			findings.push(await permissionFor(probe, area, path, query));
		}
		return findings;
	},
};

async function permissionFor(
	probe: AccountProbe,
	area: string,
	path: string,
	query?: Query,
): Promise<Finding> {
	const check = `Permission: ${area}`;
	const outcome = await probe.read(path, query);
	if (outcome.ok) {
		const { status, text } = outcome.value;
		// A web page, or an error that came with a success status
		return listPageIn(text)
			? ok(check, [`Status ${status}.`, `This user may read ${area}.`])
			: note(
					check,
					[
						`Status ${status}, but the answer is not a list.`,
						`Whether this user may read ${area} can't be checked.`,
					],
					`If workflows need ${area}: ${ASK_AN_ADMIN}`,
				);
	}
	const { failure } = outcome;
	const status = failure.kind === 'status' ? failure.answer.status : undefined;
	switch (status) {
		case 401:
		case 403:
			return problem(check, [`Status ${status}.`, `This user may not read ${area}.`], ASK_AN_ADMIN);
		case 404:
			return note(
				check,
				['Status 404.', `The server does not offer ${area}, or this user may not read it.`],
				`If workflows need ${area}: ${ASK_AN_ADMIN}`,
			);
		default:
			return problem(
				check,
				[failureWords(failure), `${area} can't be read at the moment.`],
				'Run this check again in a few minutes. If the result is the same, contact Sellercloud support.',
			);
	}
}
