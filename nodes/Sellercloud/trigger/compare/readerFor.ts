import type { IPollFunctions } from 'n8n-workflow';
import { BARE_PAGE_NAMES, pageQuery } from '../../client/pageNames';
import type { PageRequest } from '../../client/allPages';
import type { Query } from '../../client/types';
import type { CompareEvent } from '../events/event';
import type { Settings } from '../settings';
import { getPage } from '../sources/getPage';
import { limitCalls, MAX_CALLS } from '../sources/limitCalls';
import { PARALLEL } from '../sources/readWindow';
import { jobsReader } from './jobsReader';
import { type FetchListPage, type ListReader, readList } from './readList';
import { recentReader } from './recentReader';

/** Pages of the list that the event is about: the saved view, or the list with the user's filters. */
export function pagesOf(
	context: IPollFunctions,
	settings: Settings<CompareEvent>,
	query: Query,
	signal?: AbortSignal,
): FetchListPage {
	const { event, filters, view } = settings;
	return async (page) =>
		await getPage(
			context,
			pathOf(settings),
			view === undefined
				? { ...event.record.serverFilters(filters), ...query, ...pageQuery(page) }
				: // The API takes a view and a page, and nothing else
					{ viewID: view, ...pageQuery(page, BARE_PAGE_NAMES) },
			signal,
		);
}

export const pathOf = ({ event: { record }, view }: Settings<CompareEvent>): string =>
	view === undefined ? record.path : `${record.path}/GetAllByView`;

/** What reads the rows that an event compares. */
export function readerFor(
	context: IPollFunctions,
	settings: Settings<CompareEvent>,
	signal: AbortSignal,
): ListReader {
	const { event, maxCompared, zone } = settings;
	const options = { parallel: PARALLEL, signal };
	const fetchLimited = limitCalls(
		MAX_CALLS,
		async (query: Query, page: PageRequest) =>
			await pagesOf(context, settings, query, signal)(page),
	);
	const fetchWith =
		(query: Query): FetchListPage =>
		async (page) =>
			await fetchLimited(query, page);
	switch (event.reads) {
		case 'all':
			return async () => await readList(fetchWith({}), maxCompared, options);
		case 'recent':
			return recentReader(
				(filter) => fetchWith(filter ? { [filter.name]: filter.from } : {}),
				event.record,
				zone,
				options,
			);
		case 'jobs':
			return jobsReader(fetchWith, zone, options);
	}
}
