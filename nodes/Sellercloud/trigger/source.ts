import type { IPollFunctions } from 'n8n-workflow';
import type { Query } from '../client/types';
import type { Source } from './advance';
import { createdSince, queryOf, ruleOf, sightOrder } from './events/sight';
import { getPage, ORDERS } from './fetch';
import type { Settings } from './settings';
import { formatWall, parseWall, type Wall } from '../wall';

/** By id, oldest first: of all that the list can be sorted by, the one thing that never changes. */
const SORTING: Query = { 'model.orderBy': 0, 'model.isAscending': true };

/**
 * The list of orders, as the event and the user's filters see it.
 *
 * @param start where the trigger began, if that is known
 */
export function orderSource(
	context: IPollFunctions,
	{ event, filters, zone, learnsFirst }: Settings,
	start: Wall | undefined,
	signal?: AbortSignal,
): Source {
	const common: Query = {
		...queryOf(event, filters),
		...(event.created && start !== undefined && createdSince(start, zone)),
		...SORTING,
	};
	return {
		rule: ruleOf(event, filters, learnsFirst),
		zone,
		stampOf: (row) => parseWall(row.LastUpdated, zone),
		sight: (row, from) => sightOrder(event, filters, zone, row, from),
		fetchPage: async ({ from, to }, { pageNumber, pageSize }) =>
			await getPage(
				context,
				ORDERS,
				{
					...common,
					...(Number.isFinite(from) && { 'model.lastUpdatedFrom': formatWall(from) }),
					...(to !== undefined && { 'model.lastUpdatedTo': formatWall(to) }),
					'model.pageNumber': pageNumber,
					'model.pageSize': pageSize,
				},
				signal,
			),
	};
}
