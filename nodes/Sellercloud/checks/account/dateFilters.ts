import {
	accountTimeAt,
	formatAccountTime,
	readWrittenTime,
	type AccountTime,
} from '../../client/accountTime';
import { listPageIn } from '../../client/listPage';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { checkDateFilter, type DateDisagreement, type DatedList } from '../checkDateFilter';
import { dateWords } from '../dateWords';
import { failureWords } from './failureWords';
import { type AccountProbe, type Finding, note, ok, problem } from './finding';
import { type NewestOrders, orderId, ORDERS, ordersSince, UPDATED_FROM } from './newestOrders';

const CHECK = 'Date Filters';
const LABEL_CHECK = 'Date Filters with Time Zone';
const LABEL_UNKNOWN = note(LABEL_CHECK, [
	"Whether Sellercloud reads a date that ends in Z as UTC can't be checked.",
	'The node sends dates without it.',
]);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How much later than its own last update an order still comes, from the finest to the coarsest. */
const STEPS: ReadonlyArray<readonly [ms: number, words: string]> = [
	[SECOND, 'are exact to the second'],
	[MINUTE, 'are exact to the minute'],
	[HOUR, 'are exact to the hour'],
	[DAY, 'are exact to the day only, or start some hours early'],
];

/** How filters for the last update read dates: as a trigger checks it when it starts, and how exactly. */
export async function dateFilterFindings(
	probe: AccountProbe,
	{ rows, now }: NewestOrders,
): Promise<Finding[]> {
	const { zone } = probe;
	const list: DatedList = {
		zone,
		async since(from) {
			const found = await ordersSince(probe, from);
			return found.ok ? { ok: true, value: found.value.page } : found;
		},
		idOf: (row) => orderId(row) ?? '',
		writtenOf: ({ LastUpdated }) => readWrittenTime(LastUpdated),
	};
	if (!rows.some(list.writtenOf))
		return [notChecked('Orders do not say when they were last updated.')];
	const identified = rows.filter((row) => orderId(row) !== undefined);
	if (identified.length === 0) return [notChecked("The IDs of orders can't be read.")];
	const outcome = await checkDateFilter(list, identified, accountTimeAt(now, zone));
	if (!outcome.ok) return [notChecked(failureWords(outcome.failure))];
	const { value: verdict } = outcome;
	if (verdict.kind !== 'agree') return [disagreement(verdict, zone), LABEL_UNKNOWN];
	const { id, stamp } = verdict.row;
	const search = new Search(probe, id);
	return [await exactness(search, stamp), await label(search, stamp, zone)];
}

/** @param found why filters can't be checked */
export const notChecked = (found: string): Finding =>
	note(CHECK, [found, "Date filters can't be checked."]);

/** Asks whether one order is among those that were updated from a time on. */
class Search {
	constructor(
		private readonly probe: AccountProbe,
		private readonly id: string,
	) {}

	async from(from: AccountTime, suffix = ''): Promise<Outcome<boolean>> {
		const query = {
			[UPDATED_FROM]: `${formatAccountTime(from)}${suffix}`,
			'model.orderIDs': this.id,
			...pageQuery(FIRST_PAGE),
		};
		const outcome = await this.probe.read(ORDERS, query);
		if (!outcome.ok) return outcome;
		const rows = listPageIn(outcome.value.text)?.rows ?? [];
		return { ok: true, value: rows.some((row) => orderId(row) === this.id) };
	}
}

/** In the words of a trigger that does not start. */
function disagreement(verdict: DateDisagreement, zone: string): Finding {
	const names = { plural: 'orders', filter: UPDATED_FROM, zone };
	const { found, meaning, whatToDo } = dateWords(verdict, names);
	const result = verdict.kind === 'unclear' ? note : problem;
	return result(CHECK, [found, meaning], whatToDo);
}

/** The order comes as it should: how much later does it still come? */
async function exactness(search: Search, stamp: AccountTime): Promise<Finding> {
	for (const [ms, words] of STEPS) {
		const comes = await search.from(stamp + ms);
		if (!comes.ok) return notChecked(failureWords(comes.failure));
		if (!comes.value) return readAs(words, ms <= MINUTE);
	}
	return readAs('start some days early', false);
}

function readAs(words: string, isExact: boolean): Finding {
	const found = `Filters by last update ${words}.`;
	return isExact
		? ok(CHECK, [found, 'Triggers read each update once.'])
		: note(CHECK, [
				found,
				'Each poll of a trigger reads some rows again. Each event is still delivered once.',
			]);
}

/** Whether `Z` at the end of a date counts. The node sends none. */
async function label(search: Search, stamp: AccountTime, zone: string): Promise<Finding> {
	const offset = accountTimeAt(stamp, zone) - stamp;
	const comes = await search.from(stamp - offset - MINUTE, 'Z');
	if (!comes.ok) {
		return note(LABEL_CHECK, [
			'A date that ends in Z is rejected.',
			'The node sends dates without it, so nothing is affected.',
		]);
	}
	const late = await search.from(stamp - offset + HOUR, 'Z');
	if (!late.ok || Math.abs(offset) < HOUR) return LABEL_UNKNOWN;
	return comes.value && !late.value
		? ok(LABEL_CHECK, ['A date that ends in Z is read as UTC.', 'The node sends dates without it.'])
		: note(LABEL_CHECK, [
				'The Z at the end of a date is ignored.',
				'The node sends dates without it.',
			]);
}
