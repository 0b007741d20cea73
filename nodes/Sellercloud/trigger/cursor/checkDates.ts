import type { IDataObject } from 'n8n-workflow';
import { checkDateFilter, type DateVerdict } from '../../checks/checkDateFilter';
import { formatAccountTime, readWrittenTime } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { idOf } from '../lists/idOf';
import type { DatedRecord } from '../lists/record';
import { stampFieldOf } from '../lists/stampOf';
import { presentAt } from '../sources/latestUpdate';
import type { DatedPage } from '../sources/readWindow';
import type { Source } from './source';

/**
 * Requests the latest rows once more, to check that they and the filter for last updates agree.
 *
 * @returns whether they do; `false` where there are too few rows to say
 */
export async function checkDates(
	{ fetchPage, stampOf, zone }: Pick<Source, 'fetchPage' | 'stampOf' | 'zone'>,
	record: DatedRecord,
	found: DatedPage,
): Promise<Outcome<boolean>> {
	const list = {
		since: async (from: number) => await fetchPage({ from }, FIRST_PAGE),
		idOf,
		stampOf,
		unlabelledOf(row: IDataObject) {
			const written = readWrittenTime(row[stampFieldOf(record, row) ?? '']);
			return written?.offset === undefined ? undefined : written.time;
		},
	};
	const outcome = await checkDateFilter(list, found, presentAt(found.at, zone));
	if (!outcome.ok) return outcome;
	switch (outcome.value.kind) {
		case 'agree':
			return { ok: true, value: true };
		case 'unclear':
			return { ok: true, value: false };
		case 'ignored':
			return failed(
				`Sellercloud ignores the filter ${record.from} and returns old ${record.plural}`,
				'Events by last update need this filter. Use an event that compares records, such as one for a saved view, or ask Sellercloud to update your server.',
			);
		case 'late':
			return failed(
				`Row ${outcome.value.id} in the list of ${record.plural} is not found by its own last update (${formatAccountTime(outcome.value.stamp)}), so updates would be missed`,
				adviceOn(outcome.value, record, zone),
			);
	}
}

const failed = (message: string, description: string): Outcome<never> => ({
	ok: false,
	failure: {
		kind: 'unusable',
		message,
		description: `${description} Account > Check in the Sellercloud node shows how this account answers.`,
	},
});

function adviceOn(
	{ label, by }: Extract<DateVerdict, { kind: 'late' }>,
	{ from }: DatedRecord,
	zone: string,
): string {
	if (label === 'wrong') {
		return `Sellercloud labels times with a time zone that they are not in. Set Time Zone in the credential to UTC, so that they are read as they are written. It is now ${zone}.`;
	}
	if (label === 'other') {
		return `Time Zone in the credential (n8n's own time zone if that is empty) is ${zone}. Set it to the time zone of the account in Sellercloud.`;
	}
	const found =
		by === undefined
			? `is not found even if the filter ${from} starts 32 hours earlier`
			: `is found only if the filter ${from} starts up to ${by / 3_600_000} hours earlier`;
	return `The row ${found}, so rows and the filter use different clocks. No setting of this node can correct that. Ask Sellercloud for the cause, and use an event that compares records until then.`;
}
