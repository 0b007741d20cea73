import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import type { Assumption } from '../../../scripts/assumptions/assumption';
import { TENANT_ZONE } from '../../../sandbox';

/** Other rows than those of an account that is as documented: those that are left, as they are then. */
export interface OtherRows {
	outcome: Exclude<Assumption['outcome'], 'fails loudly'>;
	why: string;
	/**
	 * @param all all rows of an account that is as documented
	 * @param since what Updated After asks for, ms since epoch
	 */
	rows(all: IDataObject[], since: number): IDataObject[];
}

/** The rows that Updated After asks for. @param since ms since epoch */
export const updatedSince = (rows: IDataObject[], since: number): IDataObject[] =>
	rows.filter(({ lastUpdated }) => Date.parse(String(lastUpdated)) >= since);

const DATES = ['orderDate', 'createdOn', 'lastUpdated', 'shipBy', 'shipDate'];

/** Each of these dates of a row is written otherwise. */
export const datesAre =
	(write: (date: DateTime) => string | null, names = DATES) =>
	(row: IDataObject) => ({
		...row,
		...Object.fromEntries(
			names.map((name) => [
				name,
				row[name] === null
					? null
					: write(DateTime.fromISO(String(row[name]), { zone: TENANT_ZONE })),
			]),
		),
	});

export const later = (hours: number) => (date: DateTime) => date.plus({ hours }).toISO();

export const startOfDay = (at: number) =>
	DateTime.fromMillis(at, { zone: TENANT_ZONE }).startOf('day').toMillis();

export const withIdsAsText = (row: IDataObject): IDataObject =>
	JSON.parse(
		JSON.stringify(row, (name, value: unknown) =>
			/id$/i.test(name) && typeof value === 'number' ? String(value) : value,
		),
	);
