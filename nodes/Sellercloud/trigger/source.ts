import type { IPollFunctions } from 'n8n-workflow';
import type { Query } from '../client/types';
import { formatWall, type Wall } from '../wall';
import type { Source } from './advance';
import type { CursorEvent } from './events/event';
import { createdSince, ruleOf, sightOf } from './events/sight';
import { getPage } from './fetch';
import { stampOf } from './records/record';
import type { Settings } from './settings';

/**
 * The list of records, as the event and the user's filters see it.
 *
 * @param start where the trigger began, if that is known
 */
export function sourceOf(
	context: IPollFunctions,
	{ event, filters, zone, learnsFirst }: Settings<CursorEvent>,
	start: Wall | undefined,
	signal?: AbortSignal,
): Source {
	const { record } = event;
	const common: Query = {
		...event.query,
		...record.serverFilters(filters),
		...(event.created && start !== undefined && createdSince(record, start, zone)),
		...record.sorting,
	};
	return {
		rule: ruleOf(event, filters, learnsFirst),
		zone,
		stampOf: (row) => stampOf(record, row, zone),
		sight: (row, from) => sightOf(event, filters, zone, row, from),
		fetchPage: async ({ from, to }, { pageNumber, pageSize }) =>
			await getPage(
				context,
				record.path,
				{
					...common,
					...(Number.isFinite(from) && { [record.from]: formatWall(from) }),
					...(to !== undefined && { [record.to]: formatWall(to) }),
					'model.pageNumber': pageNumber,
					'model.pageSize': pageSize,
				},
				signal,
			),
	};
}
