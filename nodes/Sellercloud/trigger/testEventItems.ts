import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { errorPlace, toNodeError } from '../client/errors';
import { FIRST_PAGE, pageQuery } from '../client/pageNames';
import type { Outcome } from '../client/types';
import { comparedRow } from './compare/comparedRow';
import { pagesOf } from './compare/readerFor';
import { readBothEnds } from './compare/readList';
import { classify } from './cursor/classify';
import { createSource } from './cursor/createSource';
import { newestPage } from './cursor/newestPage';
import type { Emitted } from './emitted';
import type { CompareEvent, CursorEvent } from './events/event';
import { stampOf } from './lists/stampOf';
import { itemsOf, readDetails } from './output';
import type { Settings } from './settings';
import { getPage } from './sources/getPage';
import type { DatedPage } from './sources/readWindow';

/** Items that are shown. */
const MAX_ITEMS = 10;

/**
 * What "Fetch Test Event" shows: the newest records that match, as the event would emit them. It takes a few calls (and
 * one for each detail) and changes no state.
 */
export async function testEventItems(
	context: IPollFunctions,
	settings: Settings,
	signal: AbortSignal,
): Promise<INodeExecutionData[][] | null> {
	const { event, zone } = settings;
	const place = errorPlace(context, event.record);
	const outcome =
		event.family === 'compare'
			? await comparedExamples(context, { ...settings, event }, signal)
			: await newestExamples(context, { ...settings, event }, signal);
	if (!outcome.ok) throw toNodeError(outcome.failure, place);
	const isSorted = event.family !== 'compare' && event.record.newestFirst !== undefined;
	// Where rows show no date, IDs ascend
	const isDated = event.record.stamps.length > 0;
	const age = ({ id, row }: Emitted) =>
		isDated ? (stampOf(event.record, row, zone) ?? 0) : Number(id);
	const found = isSorted
		? outcome.value
		: [...outcome.value].sort((one, other) => age(other) - age(one));
	const shown = found.slice(0, MAX_ITEMS);
	const { byId, failure } = await readDetails(context, settings, shown, signal);
	if (failure) throw toNodeError(failure, place);
	const items = itemsOf(shown, settings, byId);
	return items.length > 0 ? [items] : null;
}

async function newestExamples(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	signal: AbortSignal,
): Promise<Outcome<Emitted[]>> {
	const page = await newestRows(context, settings, signal);
	if (!page.ok) return page;
	const rows = page.value.rows.flatMap((row) => classify(row, settings) ?? []);
	return { ok: true, value: rows.filter(({ matches }) => matches) };
}

async function newestRows(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	signal: AbortSignal,
): Promise<Outcome<DatedPage>> {
	const { event, filters } = settings;
	const { record } = event;
	if (!record.newestFirst) {
		const source = createSource(context, settings, undefined, signal);
		const found = await newestPage(source, Date.now());
		return found.ok ? { ok: true, value: found.value.page } : found;
	}
	const query = {
		...event.query,
		...record.serverFilters(filters),
		...record.newestFirst,
		...pageQuery(FIRST_PAGE),
	};
	return await getPage(context, record.path, query, signal);
}

async function comparedExamples(
	context: IPollFunctions,
	settings: Settings<CompareEvent>,
	signal: AbortSignal,
): Promise<Outcome<Emitted[]>> {
	const { event } = settings;
	const page = await readBothEnds(pagesOf(context, settings, {}, signal));
	if (!page.ok) return page;
	const rows = page.value.rows.flatMap((row) => comparedRow(row, settings) ?? []);
	const isExample = event.isExample ?? (() => true);
	return { ok: true, value: rows.filter(({ matches, value }) => matches && isExample(value)) };
}
