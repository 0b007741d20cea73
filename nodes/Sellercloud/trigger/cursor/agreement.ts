import type { IDataObject } from 'n8n-workflow';
import { judgeDates, type Verdict } from '../../checks/dates';
import { formatWall, readWritten } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Failure, Outcome } from '../../client/types';
import { type DatedRecord, stampFieldOf } from '../lists/record';
import { type DatedPage } from '../sources/readWindow';
import { presentOf } from './believe';
import type { Source } from './source';

/**
 * Asks once more for the latest rows, to see whether they and the filter for the last update agree about time.
 *
 * @returns whether they do; `false` where rows are too few to say
 */
export async function agreementOn(
	source: Pick<Source, 'fetchPage' | 'stampOf' | 'zone'>,
	record: DatedRecord,
	found: DatedPage,
): Promise<Outcome<boolean>> {
	const list = {
		since: async (from: number) => await source.fetchPage({ from }, FIRST_PAGE),
		idOf: (row: IDataObject) => String(row.ID),
		stampOf: source.stampOf,
		unlabelledOf(row: IDataObject) {
			const written = readWritten(row[stampFieldOf(record, row) ?? '']);
			return written?.offset === undefined ? undefined : written.wall;
		},
	};
	const outcome = await judgeDates(list, found, presentOf(found.at, source));
	if (!outcome.ok) return outcome;
	switch (outcome.value.kind) {
		case 'agree':
			return { ok: true, value: true };
		case 'unclear':
			return { ok: true, value: false };
		case 'ignored':
			return failed(
				`Sellercloud ignores the filter ${record.from}: old ${record.plural} come whatever time is asked for`,
				'Events by last update need it. Use an event that compares, such as one of a saved view, or ask Sellercloud to update your server.',
			);
		case 'late':
			return failed(
				`A row in the list of ${record.plural} (${outcome.value.id}) is not found from its own last update on (${formatWall(outcome.value.stamp)}), so updates would be missed`,
				adviceOn(outcome.value, record, source.zone),
			);
	}
}

const failed = (message: string, description: string): { ok: false; failure: Failure } => ({
	ok: false,
	failure: { kind: 'unusable', message, description },
});

function adviceOn(
	{ label, by }: Extract<Verdict, { kind: 'late' }>,
	{ from }: DatedRecord,
	zone: string,
): string {
	if (label === 'wrong') {
		return `Sellercloud labels times with a zone that they are not in. Set Time Zone in the credential to UTC: they are then read as they stand. It is ${zone} now.`;
	}
	if (label === 'other') {
		return `Time Zone in the credential (n8n's own if that is empty) is ${zone}. Set it to the one of the account in Sellercloud.`;
	}
	const found =
		by === undefined
			? 'not even if it is asked for from 32 hours earlier on'
			: `only if it is asked for from up to ${by / 3_600_000} hours earlier on`;
	return `The row is found ${found}: rows and the filter ${from} do not use the same clock. No setting here mends that. Ask Sellercloud for the cause, and use an event that compares until then.`;
}

/** Why rows can't be worked with, none of which says when it was last updated. */
export function undatedFailure(
	{ plural, stamps }: DatedRecord,
	rows: IDataObject[],
): Failure | undefined {
	const [row] = rows;
	if (!row) return undefined;
	const values = stamps.map((field) => `${field}: ${shown(row[field])}`).join(', ');
	return failed(
		`The list of ${plural} does not say when they were last updated`,
		`The first row has ${values}. Events by last update need a date such as 2026-11-24T09:30:00 there. Use an event that compares, such as one of a saved view, or ask Sellercloud for the cause.`,
	).failure;
}

const shown = (value: unknown) => JSON.stringify(value ?? null).slice(0, 80);
