import type { Finding } from '../../../nodes/Sellercloud/checks/account/finding';
import type { DeviationName } from '../../../sandbox/deviations';

/** The check of an account that names a deviation of its server, with its result and what it found. */
export const namedDeviations: Array<
	[deviation: DeviationName, check: string, result: Finding['result'], found: RegExp]
> = [
	['clockAhead', 'Clock', 'problem', /20 minutes ahead/],
	['clockBehind', 'Clock', 'problem', /20 minutes behind/],
	['dateMissing', 'Clock', 'note', /does not send the time/],
	['datesLabelledButLocal', 'Dates of Rows', 'note', /name a time zone/],
	['datesInUtc', 'Dates of Rows', 'note', /name a time zone/],
	['datesInUtcUnlabelled', 'Time Zone', 'problem', /later than the current time/],
	['datesInUtcUnlabelled', 'Date Filters', 'problem', /up to \d hours earlier/],
	['datesForDisplay', 'Dates of Rows', 'problem', /can't be read as a date/],
	['datesMissing', 'Dates of Rows', 'problem', /do not say when/],
	['updateFilterIgnored', 'Date Filters', 'problem', /ignores the filter/],
	['filterReadToTheDay', 'Date Filters', 'note', /to the day/],
	['filterReadToTheMinute', 'Date Filters', 'ok', /to the minute/],
	['filterReadEarly', 'Date Filters', 'note', /some hours early/],
	['filterReadLate', 'Date Filters', 'problem', /up to 4 hours earlier/],
	['filterReadAsUtc', 'Date Filters', 'note', /some hours early/],
	['lastUpdateInFuture', 'Date Filters', 'ok', /to the second/],
	['filterIgnoresLabels', 'Date Filters with Time Zone', 'note', /ignored/],
	['filterRefusesLabels', 'Date Filters with Time Zone', 'note', /rejected/],
	['pagesOf10', 'Page Size', 'note', /only 10 were returned/],
	['pagesOf25', 'Page Size', 'note', /only 25 were returned/],
	['totalMissing', 'TotalResults', 'note', /missing/],
	['totalAsText', 'TotalResults', 'note', /a text/],
	['listsAreBare', 'TotalResults', 'note', /arrays/],
	['membersInCamelCase', 'TotalResults', 'note', /called totalResults/],
	['pagesRepeatRows', 'Pages', 'note', /repeats 1 row/],
	['rowsUnordered', 'Order of Rows', 'note', /not sorted/],
	[
		'defaultCompanyOnly',
		'Companies in Lists',
		'note',
		/more orders with a filter for all companies/,
	],
	['jobsNotPermitted', 'Permission: Queued Jobs', 'problem', /401/],
	['purchasingForbidden', 'Permission: Purchase Orders', 'problem', /403/],
	['returnsMissing', 'Permission: RMAs', 'note', /404/],
	['customersFail', 'Permission: Customers', 'problem', /500/],
	['swaggerMissing', 'API Description', 'note', /no Swagger/],
	['swaggerOlder', 'Operations and Events', 'problem', /does not offer/],
	['swaggerNewer', 'Newer Endpoints', 'ok', /GET \/api\/Loyalty/],
	['limitsInHeaders', 'Rate Limit', 'note', /x-ratelimit/],
	['tokensOfTenMinutes', 'Sign-In', 'ok', /10 minutes/],
];
