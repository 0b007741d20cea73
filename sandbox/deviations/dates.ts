import { DateTime } from 'luxon';
import { DAY, formatTenantTime, HOUR, MINUTE, parseTenantTime, TENANT_ZONE } from '../time';
import { type ApiRequest, type Deviation, isObject, withRows } from './deviation';

const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/;
/** Filters for a time: `model.lastUpdatedFrom`, `model.createdOnTo`. */
const FILTER = /(From|To)$/i;
const UPDATE_FILTER = /^model\.(lastUpdated|updatedDate|lastUpdatedOn|dateCreated)(From|To)$/i;

/** Writes every date of an answer in another way. @param at ms since epoch @param text as it is documented */
const written = (write: (at: number, text: string) => unknown) => {
	const rewrite = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(rewrite);
		if (isObject(value)) {
			return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rewrite(one)]));
		}
		if (typeof value !== 'string' || !WRITTEN.test(value)) return value;
		const at = parseTenantTime(value);
		return at === undefined ? value : write(at, value);
	};
	return rewrite;
};

/** Reads the filters for a time in another way. @returns the text to read as it is documented; nothing for no filter */
const filtered =
	(read: (text: string) => string | undefined, names: RegExp = FILTER) =>
	({ query }: ApiRequest): void => {
		for (const [name, text] of [...query]) {
			if (!names.test(name)) continue;
			const value = read(text);
			if (value === undefined) query.delete(name);
			else query.set(name, value);
		}
	};

const LABEL = /(z|[+-]\d\d:?\d\d)$/i;

/** The same filter, as if it asked for another time. */
const shifted = (by: (at: number) => number) => (text: string) => {
	const at = parseTenantTime(text);
	return at === undefined ? text : (formatTenantTime(by(at)) ?? undefined);
};

const startOfDay = (at: number): number =>
	DateTime.fromMillis(at, { zone: TENANT_ZONE }).startOf('day').toMillis();

const updatedLater = (row: unknown): unknown => {
	if (!isObject(row) || Number(row.ID) % 10 !== 0) return row;
	const at = parseTenantTime(String(row.LastUpdated));
	return at === undefined ? row : { ...row, LastUpdated: formatTenantTime(at + 5 * DAY) };
};

export const dateDeviations = {
	datesLabelledButLocal: {
		description: 'Rows have local times with the label Z, which says UTC.',
		answer: written((_at, text) => `${text}Z`),
	},
	datesInUtc: {
		description: 'Rows have times in UTC, with the label Z.',
		answer: written((at) => new Date(at).toISOString()),
	},
	datesInUtcUnlabelled: {
		description: 'Rows have times in UTC, without a label.',
		answer: written((at) => new Date(at).toISOString().slice(0, -1)),
	},
	datesForDisplay: {
		description: 'Rows have times as screens show them: 11/24/2026 9:30:00 AM.',
		answer: written((at) =>
			DateTime.fromMillis(at, { zone: TENANT_ZONE, locale: 'en-US' }).toFormat(
				'M/d/yyyy h:mm:ss a',
			),
		),
	},
	datesMissing: {
		description: 'Rows do not say when they were last updated.',
		answer: (body) =>
			JSON.parse(
				JSON.stringify(body, (name, value: unknown) =>
					/^(LastUpdated|LastModifiedDate|UpdatedOn)$/.test(name) ? null : value,
				),
			),
	},
	updateFilterIgnored: {
		description: 'The filter for the last update is ignored.',
		request: filtered(() => undefined, UPDATE_FILTER),
	},
	filterReadToTheDay: {
		description: 'Filters for a time are read to the day.',
		request: filtered(shifted(startOfDay)),
	},
	filterReadToTheMinute: {
		description: 'Filters for a time are read to the minute.',
		request: filtered(shifted((at) => Math.floor(at / MINUTE) * MINUTE)),
	},
	filterReadEarly: {
		description: 'Filters for a time are read four hours early.',
		request: filtered(shifted((at) => at - 4 * HOUR)),
	},
	filterReadLate: {
		description: 'Filters for a time are read three hours late, so rows are missed.',
		request: filtered(shifted((at) => at + 3 * HOUR)),
	},
	filterReadAsUtc: {
		description: 'Filters for a time are read as UTC, and rows are in local time.',
		request: filtered((text) => (LABEL.test(text) ? text : `${text}Z`)),
	},
	filterIgnoresLabels: {
		description: 'Filters for a time ignore the label Z.',
		request: filtered((text) => text.replace(LABEL, '')),
	},
	filterRefusesLabels: {
		description: 'Filters for a time refuse the label Z.',
		refusal: ({ query }) =>
			[...query].some(([name, text]) => FILTER.test(name) && LABEL.test(text))
				? { status: 400, body: { Message: 'The request is invalid.' } }
				: undefined,
	},
	lastUpdateInFuture: {
		description:
			'Orders whose ID ends in 0 claim a last update that is five days later than it was.',
		answer: (body, { path }) =>
			/orders$/i.test(path)
				? withRows(body, (rows, rest) => ({ ...rest, Items: rows.map(updatedLater) }))
				: body,
	},
} satisfies Record<string, Deviation>;
