import type { IDataObject } from 'n8n-workflow';
import { timeIn } from '../../../../credentials/serverClock';
import {
	formatAccountTime,
	readWrittenTime,
	type AccountTime,
	accountTimeAt,
} from '../../client/accountTime';
import { listPageIn } from '../../client/listPage';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import type { Page } from '../../client/pageRows';
import { scalarText } from '../../client/scalarText';
import type { ReadText } from '../../client/readText';
import type { Outcome } from '../../client/types';
import type { AccountProbe } from './finding';

const DAY = 24 * 60 * 60_000;
/** How far back the latest updates are looked for, one after the other: days. */
const LOOK_BACK = [1, 30, 3650];
/** Calls that come closer to the latest update, where more rows were updated than a page has. */
const CLOSER_LOOKS = 3;
export const ORDERS = '/api/Orders';
export const UPDATED_FROM = 'model.lastUpdatedFrom';

/** What an order is found by; `undefined` if it has no ID, which a server may also write as an object. */
export const orderId = ({ ID }: IDataObject): string | undefined => scalarText(ID);

/** Orders that were updated lately. */
export interface NewestOrders {
	/** The latest update first, as far as rows say it. */
	rows: IDataObject[];
	headers: IDataObject;
	/** When the answer arrived by this machine's clock; ms since epoch. */
	receivedAt: number;
	/** The earlier of that and the server's clock. */
	now: number;
}

/** Reads the orders that were updated last; two calls as a rule, six at the most. */
export async function readNewestOrders(probe: AccountProbe): Promise<Outcome<NewestOrders>> {
	const present = accountTimeAt(Date.now(), probe.zone);
	for (const days of LOOK_BACK) {
		const found = await ordersSince(probe, present - days * DAY);
		if (!found.ok) return found;
		if (found.value.page.rows.length > 1 || days === LOOK_BACK.at(-1)) {
			return await closer(probe, found.value);
		}
	}
	return { ok: false, failure: { kind: 'unusable', message: 'There are no orders' } };
}

export interface OrdersFound {
	page: Page;
	answer: ReadText;
}

async function closer(probe: AccountProbe, first: OrdersFound): Promise<Outcome<NewestOrders>> {
	let { page, answer } = first;
	for (let looks = 0; looks < CLOSER_LOOKS && page.total > page.rows.length; looks++) {
		// One date alone may be a mistake
		const [, second] = stampsOf(page.rows);
		if (second === undefined) break;
		const next = await ordersSince(probe, second);
		if (!next.ok || next.value.page.rows.length < 2) break;
		({ page, answer } = next.value);
	}
	const { headers, receivedAt } = answer;
	const now = Math.min(timeIn(headers.date) ?? receivedAt, receivedAt);
	const rows = [...page.rows].sort((one, other) => stampOf(other) - stampOf(one));
	return { ok: true, value: { rows, headers, receivedAt, now } };
}

/** The first page of the orders whose last update is at a time or after it, as the filter reads it. */
export async function ordersSince(
	probe: AccountProbe,
	from: AccountTime,
): Promise<Outcome<OrdersFound>> {
	const query = { [UPDATED_FROM]: formatAccountTime(from), ...pageQuery(FIRST_PAGE) };
	const outcome = await probe.read(ORDERS, query);
	if (!outcome.ok) return outcome;
	const page = listPageIn(outcome.value.text);
	if (page) return { ok: true, value: { page, answer: outcome.value } };
	return { ok: false, failure: { kind: 'unusable', message: 'The answer is not a list' } };
}

/** Times as they are written, the latest first. */
const stampsOf = (rows: IDataObject[]): AccountTime[] =>
	rows
		.flatMap(({ LastUpdated }) => readWrittenTime(LastUpdated)?.time ?? [])
		.sort((one, other) => other - one);

const stampOf = ({ LastUpdated }: IDataObject): AccountTime =>
	readWrittenTime(LastUpdated)?.time ?? -Infinity;
