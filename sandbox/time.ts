import { DateTime } from 'luxon';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The tenant's zone: unzoned times in requests and all times in answers are wall-clock times there. */
export const TENANT_ZONE = 'America/New_York';

/** An instant (ms) as the tenant's wall clock. */
export function tenantTime(at: number): DateTime {
	return DateTime.fromMillis(at, { zone: TENANT_ZONE });
}

/** Answers give dates without a zone: `2026-11-20T14:03:11.123`; no date is null. */
export function formatTenantTime(at: number | undefined): string | null {
	if (at === undefined) return null;
	return new Date(at + tenantOffset(at)).toISOString().slice(0, -1);
}

/** Offsets by hour: a page of orders has hundreds of times, and the zone's rules are slow to ask. */
const knownOffsets = new Map<number, number>();

/** What the tenant's clock is ahead of UTC, in ms; it changes only on the full hour. */
function tenantOffset(at: number): number {
	const hour = Math.floor(at / HOUR);
	const offset = knownOffsets.get(hour) ?? tenantTime(at).offset * MINUTE;
	knownOffsets.set(hour, offset);
	return offset;
}

const AMERICAN_FORMATS = ['M/d/yyyy', 'M/d/yyyy H:mm', 'M/d/yyyy H:mm:ss', 'M/d/yyyy h:mm:ss a'];

/**
 * Reads the date forms a tenant accepts: ISO 8601 with or without zone, `mm/dd/yyyy` with or
 * without a time. Without a zone the text is the tenant's local time.
 * @returns ms since the epoch, undefined when the text is no date
 */
export function parseTenantTime(text: string): number | undefined {
	const inTenantZone = { zone: TENANT_ZONE, locale: 'en-US' };
	const iso = DateTime.fromISO(text.trim().replace(' ', 'T'), inTenantZone);
	if (iso.isValid) return iso.toMillis();
	// Only now, since formats are slow to read and a page has hundreds of times
	return AMERICAN_FORMATS.map((format) => DateTime.fromFormat(text.trim(), format, inTenantZone))
		.find((candidate) => candidate.isValid)
		?.toMillis();
}
