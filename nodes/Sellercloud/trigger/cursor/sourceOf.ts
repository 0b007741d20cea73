import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { Query } from '../../client/types';
import { formatWall, type Wall } from '../../client/accountTime';
import type { Source } from './source';
import { agreementOn } from './agreement';
import { atMost, MOST_CALLS } from '../sources/bounds';
import type { CursorEvent } from '../events/event';
import { createdSince, objectionTo, ruleOf, sightOf } from './classify';
import { getPage } from '../sources/fetch';
import type { FetchPage } from '../sources/readWindow';
import { stampOf } from '../lists/record';
import type { Settings } from '../settings';

/**
 * The list of records, as the event and the user's filters see it; good for one poll, since its calls are counted.
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
	const fetchPage: FetchPage = atMost(
		MOST_CALLS,
		async ({ from, to }, { pageNumber, pageSize }) =>
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
	);
	const rule = ruleOf(event, filters, learnsFirst);
	const rowStamp = (row: IDataObject) => stampOf(record, row, zone);
	return {
		rule,
		zone,
		fetchPage,
		stampOf: rowStamp,
		sight: (row, from, present) => sightOf(event, filters, zone, row, from, present),
		agrees: async (found) =>
			await agreementOn({ fetchPage, stampOf: rowStamp, zone }, record, found),
		objectionTo: (rows) => objectionTo(event, rule, rows),
	};
}
