import type { IDataObject } from 'n8n-workflow';
import { timeIn } from '../../../../credentials/serverClock';
import {
	accountTimeAt,
	readWrittenTime,
	toAccountTime,
	type WrittenTime,
} from '../../client/accountTime';
import { counted } from '../counted';
import { type AccountProbe, type Finding, note, ok, problem } from './finding';
import type { NewestOrders } from './newestOrders';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** ms that two clocks may differ by. */
const TOLERANCE = 5 * MINUTE;
/** ms that a row may be older than now and still show which zone it is written in. */
const RECENT = 90 * MINUTE;

/** The server's clock, how rows write dates, and the zone that they are written in. */
export const clockFindings = (probe: AccountProbe, orders: NewestOrders): Finding[] => [
	serverClock(orders),
	labels(orders),
	...timeZone(probe, orders),
];

function serverClock({ headers, receivedAt }: NewestOrders): Finding {
	const check = 'Clock';
	const theirs = timeIn(headers.date);
	if (theirs === undefined) {
		return note(check, [
			'The server does not send the time with its answers.',
			'The clock of this n8n is used instead, so it has to be right.',
		]);
	}
	const apart = Math.abs(theirs - receivedAt);
	if (apart <= TOLERANCE) {
		return ok(check, [
			'The clocks of the server and of this n8n agree within five minutes.',
			'Triggers can use either clock.',
		]);
	}
	const minutes = counted(Math.round(apart / MINUTE), 'minute');
	const order = theirs > receivedAt ? 'ahead of' : 'behind';
	return problem(
		check,
		[
			`The server's clock is ${minutes} ${order} the clock of this n8n.`,
			'Triggers use the earlier of the two times. No event is lost, but each poll reads more rows again.',
		],
		'Check the clock of the machine that n8n runs on. If it is right, contact Sellercloud support.',
	);
}

/** How rows write their dates. */
function labels({ rows }: NewestOrders): Finding {
	const check = 'Dates of Rows';
	const values = rows.map(({ LastUpdated }) => LastUpdated);
	const times = values.flatMap((value) => readWrittenTime(value) ?? []);
	if (rows.length === 0) {
		return note(check, ['There are no orders.', "The format of dates can't be checked."]);
	}
	if (times.length === 0) {
		const found = values.some((value) => value !== null && value !== undefined)
			? "The last update of orders can't be read as a date."
			: 'Orders do not say when they were last updated.';
		return problem(
			check,
			[found, "The event Order Updated can't work. Other order events use the date of creation."],
			'Ask Sellercloud support for the cause. Until then, use an event that compares records, such as Order Entered Saved View.',
		);
	}
	const labelled = times.filter(({ offset }) => offset !== undefined);
	if (labelled.length === 0) {
		return ok(check, [
			'The dates of orders do not name a time zone.',
			'They are read as the local time of the account.',
		]);
	}
	return note(check, [
		'The dates of orders name a time zone.',
		'They are converted to the time zone of the account.',
	]);
}

/** Compares the latest update with the present, as the credential's zone shows it. */
function timeZone(probe: AccountProbe, { rows, now }: NewestOrders): Finding[] {
	const check = 'Time Zone';
	const latest = latestOf(rows);
	if (!latest) return [];
	const source = probe.isZoneSet
		? 'the time zone of the credential'
		: 'the time zone of the workflow';
	const ahead = toAccountTime(latest, probe.zone) - accountTimeAt(now, probe.zone);
	const hours = counted(Math.ceil(Math.abs(ahead) / HOUR), 'hour');
	if (ahead > TOLERANCE) {
		return [
			problem(
				check,
				[
					`The latest update of an order is up to ${hours} later than the current time in ${source}.`,
					'The dates of orders are in a time zone further east, or name the wrong time zone. Dates in outputs are wrong by hours.',
				],
				'Set Time Zone in the credential to the time zone of your Sellercloud account. If that is set already, choose UTC.',
			),
		];
	}
	if (ahead < -RECENT) {
		return [
			note(
				check,
				[
					`The latest update of an order is about ${hours} earlier than the current time in ${source}.`,
					'Either no order was updated since then, or the time zone is too far east.',
				],
				'Change an order in Sellercloud, and run this check again within an hour.',
			),
		];
	}
	return [
		ok(check, [
			`The latest update of an order agrees with the current time in ${source}.`,
			'The time zone is correct.',
		]),
	];
}

/** The latest date that at least one other row comes close to or surpasses: one alone may be a mistake. */
function latestOf(rows: IDataObject[]): WrittenTime | undefined {
	const times = rows.flatMap(({ LastUpdated }) => readWrittenTime(LastUpdated) ?? []);
	const sorted = times.sort((one, other) => other.time - one.time);
	return sorted[1] ?? sorted[0];
}
