import type { IDataObject } from 'n8n-workflow';
import {
	formatAccountTime,
	readWrittenTime,
	accountTimeAt,
	type AccountTime,
} from '../../client/accountTime';
import { listPageIn } from '../../client/listPage';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { failureWords } from './failureWords';
import { type AccountProbe, type Finding, note, ok, problem } from './finding';
import { type NewestOrders, ORDERS, UPDATED_FROM } from './newestOrders';

const CHECK = 'Date Filters';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How much later than its own last update an order still comes, from the finest to the coarsest. */
const STEPS: ReadonlyArray<readonly [ms: number, words: string]> = [
	[SECOND, 'to the second'],
	[MINUTE, 'to the minute'],
	[HOUR, 'to the hour'],
	[DAY, 'to the day, or some hours early'],
	[3 * DAY, 'some days early'],
];
/** How much earlier it is asked for where it does not come: hours. */
const EARLIER = [1, 4, 14, 28];

/** How filters for the last update read dates: the latest order is requested by its own last update. */
export async function dateFilterFindings(
	probe: AccountProbe,
	{ rows }: NewestOrders,
): Promise<Finding[]> {
	const [row] = rows.filter(({ LastUpdated }) => readWrittenTime(LastUpdated));
	const written = readWrittenTime(row?.LastUpdated);
	if (!row || !written) return [notChecked('No order says when it was last updated.')];
	const stamp =
		written.offset === undefined
			? written.time
			: accountTimeAt(written.time - written.offset, probe.zone);
	const search = new Search(probe, row);
	const comes = await search.from(stamp - MINUTE);
	if (!comes.ok) return [notChecked(failureWords(comes.failure))];
	const exactness = comes.value ? await exact(search, stamp) : await late(search, stamp);
	return [exactness, await label(search, stamp, probe.zone)];
}

/** @param found why filters can't be checked */
export const notChecked = (found: string): Finding =>
	note(CHECK, [found, 'How filters read dates can’t be checked.']);

/** Asks whether one order is among those that were updated from a time on. */
class Search {
	private readonly id: string;

	constructor(
		private readonly probe: AccountProbe,
		row: IDataObject,
	) {
		this.id = String(row.ID);
	}

	async from(from: AccountTime, suffix = ''): Promise<Outcome<boolean>> {
		const query = {
			[UPDATED_FROM]: `${formatAccountTime(from)}${suffix}`,
			'model.orderIDs': this.id,
			...pageQuery(FIRST_PAGE),
		};
		const outcome = await this.probe.read(ORDERS, query);
		if (!outcome.ok) return outcome;
		const rows = listPageIn(outcome.value.text)?.rows ?? [];
		return { ok: true, value: rows.some(({ ID }) => String(ID) === this.id) };
	}
}

/** The order comes as it should: how much later does it still come? */
async function exact(search: Search, stamp: AccountTime): Promise<Finding> {
	for (const [ms, words] of STEPS) {
		const comes = await search.from(stamp + ms);
		if (!comes.ok) return notChecked(failureWords(comes.failure));
		if (comes.value) continue;
		const found = `Filters for the last update are read ${words}.`;
		return ms <= MINUTE
			? ok(CHECK, [found, 'Triggers read each update once.'])
			: note(CHECK, [
					found,
					'Triggers read some rows again at each poll; each event is delivered once.',
				]);
	}
	return problem(
		CHECK,
		[
			'The filter for the last update is ignored.',
			'Events by last update can’t work: all orders come at each poll.',
		],
		'Use an event that compares, such as Order Entered Saved View, or ask Sellercloud to update your server.',
	);
}

/** The order does not come: how much earlier does it have to be asked for? */
async function late(search: Search, stamp: AccountTime): Promise<Finding> {
	for (const hours of EARLIER) {
		const comes = await search.from(stamp - hours * HOUR);
		if (!comes.ok) return notChecked(failureWords(comes.failure));
		if (!comes.value) continue;
		return problem(
			CHECK,
			[
				`The latest order is found only if it is asked for up to ${hours} hours before its own last update.`,
				'Rows and filters disagree about time, so updates would be missed. Triggers refuse to start.',
			],
			'Set Time Zone in the credential to the time zone of your Sellercloud account, or to UTC if it is set to that already. If both fail, ask Sellercloud.',
		);
	}
	return problem(
		CHECK,
		[
			'The latest order is not found by its own last update.',
			'Updates would be missed. Triggers refuse to start.',
		],
		'Run this check again. If it stays so, use an event that compares, such as Order Entered Saved View.',
	);
}

/** Whether `Z` at the end of a date counts. The node sends none. */
async function label(search: Search, stamp: AccountTime, zone: string): Promise<Finding> {
	const check = 'Date Filters with Time Zone';
	const offset = accountTimeAt(stamp, zone) - stamp;
	const comes = await search.from(stamp - offset - MINUTE, 'Z');
	if (!comes.ok) {
		return note(check, [
			'A date with the label Z is refused.',
			'The node sends dates without a label, so nothing is affected.',
		]);
	}
	const late = await search.from(stamp - offset + HOUR, 'Z');
	if (!late.ok || Math.abs(offset) < HOUR) {
		return note(check, ['Whether the label Z counts can’t be checked.', 'The node sends none.']);
	}
	return comes.value && !late.value
		? ok(check, ['The label Z of a date counts.', 'The node sends dates without a label.'])
		: note(check, ['The label Z of a date is ignored.', 'The node sends dates without a label.']);
}
