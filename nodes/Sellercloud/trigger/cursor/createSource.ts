import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { formatAccountTime, readFrom, type AccountTime } from '../../client/accountTime';
import { pageQuery } from '../../client/pageNames';
import type { Query } from '../../client/types';
import type { CursorEvent } from '../events/event';
import { stampOf } from '../lists/stampOf';
import type { Settings } from '../settings';
import { getPage } from '../sources/getPage';
import { limitCalls, MAX_CALLS } from '../sources/limitCalls';
import type { FetchPage } from '../sources/readWindow';
import { unreadableFailure } from '../unreadableFailure';
import { checkDates } from './checkDates';
import { classify } from './classify';
import { dedupeRuleOf } from './dedupeRule';
import type { Source } from './source';
import { undatedFailure } from './undatedFailure';

/**
 * The list of records, as the event and the user's filters read it. It is good for one poll, since its calls are limited.
 *
 * @param start when the trigger started, if that is known
 */
export function createSource(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	start: AccountTime | undefined,
	signal?: AbortSignal,
): Source {
	const { event, filters, zone, skipsFirstSeen } = settings;
	const { record } = event;
	const common: Query = {
		...event.query,
		...record.serverFilters(filters),
		...(event.created && start !== undefined && createdSince(record, start, zone)),
		...record.sorting,
	};
	const fetchPage: FetchPage = limitCalls(MAX_CALLS, async ({ from, to }, page) => {
		const query = {
			...common,
			...(Number.isFinite(from) && { [record.from]: formatAccountTime(from) }),
			...(to !== undefined && { [record.to]: formatAccountTime(to) }),
			...pageQuery(page),
		};
		return await getPage(context, record.path, query, signal);
	});
	const rule = dedupeRuleOf(event, filters, skipsFirstSeen);
	const list = { zone, stampOf: (row: IDataObject) => stampOf(record, row, zone) };
	return {
		...list,
		rule,
		fetchPage,
		classify: (row, from, present) => classify(row, settings, from, present),
		checkDates: async (found) => await checkDates({ ...list, fetchPage }, record, found),
		unreadableFailure: (rows) => unreadableFailure(settings, rows),
		undatedFailure: (rows) => undatedFailure(record, rule, rows),
	};
}

/** The part of "created since the start" that the server can filter by. */
function createdSince({ created }: CursorEvent['record'], start: AccountTime, zone: string): Query {
	return created ? { [created.from]: formatAccountTime(readFrom(start, zone).from) } : {};
}
