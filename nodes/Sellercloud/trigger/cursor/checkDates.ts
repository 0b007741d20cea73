import {
	checkDateFilter,
	type DateDisagreement,
	type DatedList,
} from '../../checks/checkDateFilter';
import { DATE_KINDS, dateWords } from '../../checks/dateWords';
import { formatAccountTime } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Failure, Outcome } from '../../client/types';
import { idOf } from '../lists/idOf';
import type { DatedRecord } from '../lists/record';
import { writtenStampOf } from '../lists/stampOf';
import { presentAt } from '../sources/latestUpdate';
import type { DatedPage } from '../sources/readWindow';
import type { Source } from './source';

/**
 * Requests the latest rows once more, to check that they and the filter for last updates agree.
 *
 * @returns whether they do; `false` where there are too few rows to say
 */
export async function checkDates(
	{ fetchPage, zone }: Pick<Source, 'fetchPage' | 'zone'>,
	record: DatedRecord,
	{ rows, at }: DatedPage,
): Promise<Outcome<boolean>> {
	const list: DatedList = {
		zone,
		since: async (from) => await fetchPage({ from }, FIRST_PAGE),
		idOf,
		writtenOf: (row) => writtenStampOf(record, row),
	};
	const outcome = await checkDateFilter(list, rows, presentAt(at, zone));
	if (!outcome.ok) return outcome;
	const { value: verdict } = outcome;
	if (verdict.kind === 'agree') return { ok: true, value: true };
	if (verdict.kind === 'unclear') return { ok: true, value: false };
	return { ok: false, failure: failureOf(verdict, record, zone) };
}

function failureOf(verdict: DateDisagreement, record: DatedRecord, zone: string): Failure {
	const { plural, from: filter, dated = 'update' } = record;
	const { found, meaning, whatToDo } = dateWords(verdict, { plural, filter, zone, dated });
	const row =
		'row' in verdict
			? `The row is ${verdict.row.id}, ${DATE_KINDS[dated].were} ${formatAccountTime(verdict.row.stamp)}. `
			: '';
	return {
		kind: 'unusable',
		message: found.replace(/\.$/, ''),
		description: `${meaning} ${whatToDo} ${row}Account > Check in the Sellercloud node shows how this account answers.`,
	};
}
