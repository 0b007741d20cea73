import type { IDataObject } from 'n8n-workflow';
import {
	accountTimeAt,
	readWrittenTime,
	toAccountTime,
	type WrittenTime,
} from '../../client/accountTime';
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
	const theirs = Date.parse(String(headers.date ?? ''));
	if (Number.isNaN(theirs)) {
		return note(check, [
			'Answers have no date.',
			'The clock of this n8n is used instead. It has to be right.',
		]);
	}
	const apart = Math.abs(theirs - receivedAt);
	if (apart <= TOLERANCE) {
		return ok(check, [
			'The clocks of the server and of this n8n agree within five minutes.',
			'Triggers can go by either.',
		]);
	}
	const minutes = Math.round(apart / MINUTE).toLocaleString('en-US');
	const order = theirs > receivedAt ? 'ahead of' : 'behind';
	return problem(
		check,
		[
			`The server's clock is ${minutes} minutes ${order} the clock of this n8n.`,
			'Triggers go by the earlier of both, so no event is lost, but more rows are read again.',
		],
		'Check the clock of the machine that n8n runs on. If it is right, ask Sellercloud.',
	);
}

/** How rows write their dates. */
function labels({ rows }: NewestOrders): Finding {
	const check = 'Dates of Rows';
	const values = rows.map(({ LastUpdated }) => LastUpdated);
	const times = values.flatMap((value) => readWrittenTime(value) ?? []);
	if (rows.length === 0) {
		return note(check, ['There are no orders.', 'How rows write dates can’t be checked.']);
	}
	if (times.length === 0) {
		const found = values.some((value) => value !== null && value !== undefined)
			? 'Orders have a last update that can’t be read as a date.'
			: 'Orders have no last update.';
		return problem(
			check,
			[found, 'Order Updated can’t work. Other order events go by the date of creation.'],
			'Ask Sellercloud for the cause. Until then, use an event that compares, such as Order Entered Saved View.',
		);
	}
	const labelled = times.filter(({ offset }) => offset !== undefined);
	if (labelled.length === 0) {
		return ok(check, [
			'Orders have dates without a time zone.',
			'They are read as local time of the account.',
		]);
	}
	return note(check, [
		'Orders have dates that name a time zone.',
		'They are converted to the time zone of the account.',
	]);
}

/** Compares the latest update with the present, as the credential's zone shows it. */
function timeZone(probe: AccountProbe, { rows, now }: NewestOrders): Finding[] {
	const check = 'Time Zone';
	const latest = latestOf(rows);
	if (!latest) return [];
	const source = probe.isZoneSet ? 'Time Zone of the credential' : 'the time zone of the workflow';
	const ahead = toAccountTime(latest, probe.zone) - accountTimeAt(now, probe.zone);
	const hours = Math.ceil(Math.abs(ahead) / HOUR);
	if (ahead > TOLERANCE) {
		return [
			problem(
				check,
				[
					`The latest update of an order is up to ${hours} hours after the present in ${source}.`,
					'Rows are written in a time zone further east, or with a label that is not true. Dates in outputs are wrong by hours.',
				],
				'Set Time Zone in the credential to the time zone of your Sellercloud account. If it is set to that already, choose UTC.',
			),
		];
	}
	if (ahead < -RECENT) {
		return [
			note(
				check,
				[
					`The latest update of an order is about ${hours} hours before the present in ${source}.`,
					'Either nothing was updated since, or the time zone is too far east.',
				],
				'Change an order in Sellercloud, and run this check again within an hour.',
			),
		];
	}
	return [
		ok(check, [
			`The latest update of an order fits the present in ${source}.`,
			'Rows and time zone agree.',
		]),
	];
}

/** The latest date that at least one other row comes close to or surpasses: one alone may be a mistake. */
function latestOf(rows: IDataObject[]): WrittenTime | undefined {
	const times = rows.flatMap(({ LastUpdated }) => readWrittenTime(LastUpdated) ?? []);
	const sorted = times.sort((one, other) => other.time - one.time);
	return sorted[1] ?? sorted[0];
}
