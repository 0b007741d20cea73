import type { IDataObject } from 'n8n-workflow';
import type { DeviationName } from '../../../sandbox/deviations';
import {
	datesAre,
	later,
	type OtherRows,
	startOfDay,
	updatedSince,
	withIdsAsText,
} from './otherRows';

/** The rows of an account that is as documented; or other rows; or the message of the error. */
export type Expectation = 'same' | OtherRows | RegExp;

/** What the node does with orders where Sellercloud answers otherwise. */
export interface Expected {
	/** Order > Get Many with Return All. */
	getMany: Expectation;
	/** The same with Updated After. */
	updatedAfter: Expectation;
	/** API Request > Send with Return All: the IDs of the rows. */
	send: Expectation;
	/** The orders for which the trigger fires, each once. */
	orderUpdated: Expectation;
	orderCreated: Expectation;
}

const SAME: Expected = {
	getMany: 'same',
	updatedAfter: 'same',
	send: 'same',
	orderUpdated: 'same',
	orderCreated: 'same',
};

const HOUR = 60 * 60_000;
/** Each row is another one. */
function rowsAre(
	outcome: OtherRows['outcome'],
	why: string,
	change: (row: IDataObject) => IDataObject,
): Pick<Expected, 'getMany' | 'updatedAfter'> {
	return {
		getMany: { outcome, why, rows: (all) => all.map(change) },
		updatedAfter: { outcome, why, rows: (all, since) => updatedSince(all, since).map(change) },
	};
}

/** The filter lets through what was updated since another time. */
const filterStarts = (why: string, start: (since: number) => number): Expected => ({
	...SAME,
	updatedAfter: {
		outcome: 'is limited',
		why,
		rows: (all, since) => updatedSince(all, start(since)),
	},
});

const fails = (message: RegExp): Pick<Expected, 'orderUpdated' | 'orderCreated'> => ({
	orderUpdated: message,
	orderCreated: message,
});

const ofDefaultCompany: OtherRows = {
	outcome: 'is limited',
	why: 'orders of other companies are missing',
	rows: (all) => all.filter(({ companyId }) => companyId === 201),
};

const UNDATED = /does not show when they were last updated/;
const MISSED = /is not found by its own last update/;

/** Every way in which the local Sellercloud can be otherwise, as docs/assumptions.md says. */
export const EXPECTED: Readonly<Record<DeviationName, Expected>> = {
	datesLabelledButLocal: {
		...SAME,
		...rowsAre('is limited', 'dates are hours early', datesAre(later(-4))),
	},
	datesInUtc: SAME,
	datesInUtcUnlabelled: {
		...SAME,
		...rowsAre('is limited', 'dates are hours late', datesAre(later(4))),
		...fails(MISSED),
	},
	datesForDisplay: {
		...SAME,
		...rowsAre(
			'adapts',
			'dates are as they came',
			datesAre((date) => date.toFormat('M/d/yyyy h:mm:ss a', { locale: 'en-US' })),
		),
		...fails(UNDATED),
	},
	datesMissing: {
		...SAME,
		...rowsAre(
			'adapts',
			'they are empty, as they came',
			datesAre(() => null, ['lastUpdated']),
		),
		orderUpdated: UNDATED,
	},
	lastUpdateInFuture: {
		...SAME,
		...rowsAre('adapts', 'dates are as they came', (row) =>
			Number(row.orderId) % 10 === 0 ? datesAre(later(5 * 24), ['lastUpdated'])(row) : row,
		),
	},
	keywordIgnored: SAME,
	titlesNotSearched: SAME,
	updateFilterIgnored: {
		...SAME,
		updatedAfter: /does not match Updated After/,
		...fails(/ignores the filter model\.lastUpdatedFrom/),
	},
	filterReadToTheDay: filterStarts('rows of the whole day come', startOfDay),
	filterReadToTheMinute: filterStarts(
		'rows of the whole minute come',
		(since) => since - (since % 60_000),
	),
	filterReadEarly: filterStarts('rows of four more hours come', (since) => since - 4 * HOUR),
	filterReadLate: {
		...filterStarts('rows of three hours are missing', (since) => since + 3 * HOUR),
		...fails(MISSED),
	},
	filterReadAsUtc: filterStarts('rows of four more hours come', (since) => since - 4 * HOUR),
	filterIgnoresLabels: SAME,
	filterRefusesLabels: SAME,
	pagesOf10: SAME,
	pagesOf25: SAME,
	totalMissing: SAME,
	totalAsText: SAME,
	totalOfThePage: SAME,
	listsAreBare: SAME,
	membersInCamelCase: {
		getMany: /none of which is known/,
		updatedAfter: /none of which is known/,
		send: 'same',
		...fails(/has no ID that can be read/),
	},
	pagesRepeatRows: SAME,
	rowsUnordered: SAME,
	defaultCompanyOnly: {
		getMany: ofDefaultCompany,
		updatedAfter: {
			...ofDefaultCompany,
			rows: (all, since) => ofDefaultCompany.rows(updatedSince(all, since), since),
		},
		send: ofDefaultCompany,
		orderUpdated: ofDefaultCompany,
		orderCreated: ofDefaultCompany,
	},
	idsAsText: { ...SAME, ...rowsAre('adapts', 'IDs are texts, as they came', withIdsAsText) },
	clockAhead: SAME,
	clockBehind: SAME,
	clockAYearAhead: SAME,
	dateMissing: SAME,
	// Of these, orders take no part; `otherParts.test.ts` shows what does
	jobsNotPermitted: SAME,
	purchasingForbidden: SAME,
	returnsMissing: SAME,
	customersFail: SAME,
	swaggerMissing: SAME,
	swaggerOlder: SAME,
	swaggerNewer: SAME,
	limitsInHeaders: SAME,
	oneTokenPerUser: SAME,
	tokensOfTenMinutes: SAME,
};
