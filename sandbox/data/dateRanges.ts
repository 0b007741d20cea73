import type { DateTime } from 'luxon';
import { tenantTime } from '../time';
import type { Enumeration } from './enums';

/** From (included) to (excluded), ms since the epoch. */
export type Period = readonly [from: number, to: number];

/** Works out a period from the tenant's present wall clock. */
type Range = (now: DateTime) => readonly [from: DateTime | undefined, to: DateTime | undefined];

const today = (now: DateTime) => now.startOf('day');
const tomorrow = (now: DateTime) => today(now).plus({ days: 1 });
/** Weeks begin on Sunday. */
const week = (now: DateTime) => today(now).minus({ days: now.weekday % 7 });

/** So many days back from the start of today, today included. */
const lastDays =
	(days: number): Range =>
	(now) => [today(now).minus({ days }), tomorrow(now)];
const nextDays =
	(days: number): Range =>
	(now) => [tomorrow(now), tomorrow(now).plus({ days })];
const olderThan =
	(age: { days?: number; hours?: number; months?: number }): Range =>
	(now) => [undefined, now.minus(age)];
const olderThanBusinessDays =
	(count: number): Range =>
	(now) => {
		let day = now;
		for (let left = count; left > 0;) {
			day = day.minus({ days: 1 });
			if (day.weekday <= 5) left--;
		}
		return [undefined, day];
	};

const RANGES: ReadonlyArray<readonly [value: number, name: string, range: Range]> = [
	[1, 'Today', (now) => [today(now), tomorrow(now)]],
	[2, 'ThisWeek', (now) => [week(now), week(now).plus({ weeks: 1 })]],
	[3, 'LastWeek', (now) => [week(now).minus({ weeks: 1 }), week(now)]],
	[4, 'Last31Days', lastDays(31)],
	[5, 'Last60Days', lastDays(60)],
	[6, 'Last120Days', lastDays(120)],
	[7, 'ThisCalendarYear', (now) => [now.startOf('year'), now.endOf('year')]],
	[
		8,
		'PreviousCalendarYear',
		(now) => [now.startOf('year').minus({ years: 1 }), now.startOf('year')],
	],
	[9, 'AllDates', () => [undefined, undefined]],
	[10, 'Last7Days', lastDays(7)],
	[11, 'Last3Days', lastDays(3)],
	[12, 'Last24Hours', (now) => [now.minus({ hours: 24 }), undefined]],
	[17, 'OlderThan1BusinessDay', olderThanBusinessDays(1)],
	[18, 'OlderThan2BusinessDay', olderThanBusinessDays(2)],
	[19, 'OlderThan3BusinessDay', olderThanBusinessDays(3)],
	[20, 'Yesterday', (now) => [today(now).minus({ days: 1 }), today(now)]],
	[21, 'Last90DAys', lastDays(90)],
	[22, 'LastMonth', (now) => [now.startOf('month').minus({ months: 1 }), now.startOf('month')]],
	[23, 'Last12Months', (now) => [today(now).minus({ months: 12 }), tomorrow(now)]],
	[24, 'OlderThan24Hours', olderThan({ hours: 24 })],
	[25, 'Tomorrow', nextDays(1)],
	[26, 'Next3Days', nextDays(3)],
	[27, 'Next7Days', nextDays(7)],
	[28, 'MonthToDate', (now) => [now.startOf('month'), tomorrow(now)]],
	[29, 'OlderThan6Months', olderThan({ months: 6 })],
	[30, 'OlderThan5Days', olderThan({ days: 5 })],
	[31, 'OlderThan30Days', olderThan({ days: 30 })],
	[32, 'This_Month', (now) => [now.startOf('month'), now.startOf('month').plus({ months: 1 })]],
	[33, 'OlderThan7Days', olderThan({ days: 7 })],
	[34, 'OlderThan14Days', olderThan({ days: 14 })],
	[35, 'Last21Days', lastDays(21)],
	[36, 'Next14Days', nextDays(14)],
	[37, 'Next21Days', nextDays(21)],
	[38, 'Next31Days', nextDays(31)],
	[101, 'Last14Days', lastDays(14)],
	[180, 'Last180Days', lastDays(180)],
];

export const DATE_RANGE: Enumeration = RANGES.map(([value, name]) => [value, name]);

/**
 * The period of a date range at an instant (ms). A number that stands for no range is open on both
 * sides, like an absent filter.
 */
export function periodOf(range: number, now: number): Period {
	const found = RANGES.find(([value]) => value === range);
	const [from, to] = found?.[2](tenantTime(now)) ?? [];
	return [from?.toMillis() ?? -Infinity, to?.toMillis() ?? Infinity];
}
