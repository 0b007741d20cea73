import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { formatWall, type Wall } from '../../client/accountTime';
import { pageQuery } from '../../client/pageNames';
import type { Query } from '../../client/types';
import type { CursorEvent } from '../events/event';
import { stampOf } from '../lists/record';
import type { Settings } from '../settings';
import { atMost, MOST_CALLS } from '../sources/bounds';
import { getPage } from '../sources/fetch';
import type { FetchPage } from '../sources/readWindow';
import { agreementOn } from './agreement';
import { createdSince, objectionTo, ruleOf, sightOf } from './classify';
import type { Source } from './source';

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
		async ({ from, to }, page) =>
			await getPage(
				context,
				record.path,
				{
					...common,
					...(Number.isFinite(from) && { [record.from]: formatWall(from) }),
					...(to !== undefined && { [record.to]: formatWall(to) }),
					...pageQuery(page),
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
