import type { IPollFunctions } from 'n8n-workflow';
import { BARE_PAGE_NAMES, pageQuery } from '../../client/pageNames';
import type { PageRequest } from '../../client/pages';
import type { Query } from '../../client/types';
import type { CompareEvent } from '../events/event';
import type { Settings } from '../settings';
import { atMost, MOST_CALLS, PARALLEL } from '../sources/bounds';
import { getPage } from '../sources/fetch';
import { observeJobs } from './jobs';
import { type FetchAny, type Observe, observeAll } from './observe';
import { observeUpdates } from './updates';

type Listed = Settings<CompareEvent>;

/** Pages of what the event is about: of the saved view, or of the list with the user's filters. */
export function pagesOf(
	context: IPollFunctions,
	settings: Listed,
	query: Query,
	signal?: AbortSignal,
): FetchAny {
	return async (page) =>
		await getPage(
			context,
			pathOf(settings),
			settings.view === undefined
				? {
						...settings.event.record.serverFilters(settings.filters),
						...query,
						...pageQuery(page),
					}
				: // A view and a page is all that this takes
					{ viewID: settings.view, ...pageQuery(page, BARE_PAGE_NAMES) },
			signal,
		);
}

export const pathOf = ({ event: { record }, view }: Listed): string =>
	view === undefined ? record.path : `${record.path}/GetAllByView`;

/** How the rows are read that an event compares. */
export function observerOf(
	context: IPollFunctions,
	settings: Listed,
	signal: AbortSignal,
): Observe {
	const { event, mostCompared, zone } = settings;
	const options = { parallel: PARALLEL, signal };
	const fetchBounded = atMost(
		MOST_CALLS,
		async (query: Query, page: PageRequest) =>
			await pagesOf(context, settings, query, signal)(page),
	);
	const fetchWith =
		(query: Query): FetchAny =>
		async (page) =>
			await fetchBounded(query, page);
	switch (event.reads) {
		case 'all':
			return async () => await observeAll(fetchWith({}), mostCompared, options);
		case 'updates':
			return observeUpdates(
				(filter) => fetchWith(filter ? { [filter.name]: filter.from } : {}),
				UPDATE_FILTERS,
				zone,
				options,
			);
		case 'jobs':
			return observeJobs(fetchWith, zone, options);
	}
}

/** Of RMAs. Nobody says whether creating one counts as its first update, so both are asked for. */
const UPDATE_FILTERS = ['model.lastUpdatedOnFrom', 'model.dateFrom'];
