import type { Assumption } from './assumption';

export const timeAssumptions: readonly Assumption[] = [
	{
		title: 'Clock of the server',
		known: 'Answers have a `Date` header, as those of web servers have.',
		confidence: 'seen live',
		assumed: 'It is right within five minutes.',
		usedBy: 'Sellercloud Trigger',
		otherwise:
			"The trigger goes by the earlier of the server's clock and the clock of this n8n, and writes a warning to the log.",
		outcome: 'adapts',
		checkedBy: ['Clock'],
		deviations: ['clockAhead', 'clockBehind', 'clockAYearAhead', 'dateMissing'],
	},
	{
		title: 'Dates of rows',
		known:
			'Order rows were seen with dates without a time zone. Samples in the documentation show dates that end in Z.',
		confidence: 'seen live',
		assumed:
			'A date without a time zone is local time of the account. A time zone in a date is used.',
		usedBy: 'Sellercloud Trigger, simplified output',
		otherwise:
			"The trigger refuses to start if rows and filters disagree, and says what to do: set Time Zone where dates have a label. No setting corrects dates without a label, which are compared as they are written. Display formats and missing dates stop Order Updated with an error. In simplified output, a date that can't be read is returned as Sellercloud wrote it.",
		outcome: 'fails loudly',
		checkedBy: ['Dates of Rows', 'Time Zone', 'Date Filters'],
		deviations: [
			'datesLabelledButLocal',
			'datesInUtc',
			'datesInUtcUnlabelled',
			'datesForDisplay',
			'datesMissing',
			'lastUpdateInFuture',
		],
	},
	{
		title: 'Time zone of the account',
		known: "One integrator's account reads dates without a label as local time of the account.",
		confidence: 'one source',
		assumed: "Time Zone of the credential, or of the workflow if that is empty, is the account's.",
		usedBy: 'Sellercloud Trigger, simplified output, dates that are sent',
		otherwise:
			'Dates in outputs are wrong by hours, also where rows are labeled with a zone that they are not in. Events are delivered once all the same, or the trigger refuses to start because dates with a label are not found, and says what to set.',
		outcome: 'is limited',
		checkedBy: ['Dates of Rows', 'Time Zone', 'Date Filters'],
		deviations: ['datesLabelledButLocal', 'datesInUtcUnlabelled'],
	},
	{
		title: 'Filters for the last update',
		known: 'The Swagger names them. How exactly they are read is not documented.',
		confidence: 'unknown',
		assumed: 'They are exact to the second, in local time of the account, with both ends included.',
		usedBy: 'Sellercloud Trigger',
		otherwise:
			'A filter that lets more through costs calls. One that is read late, or is ignored, stops the trigger with an error at activation. Account > Check says the same in the same words.',
		outcome: 'fails loudly',
		checkedBy: ['Date Filters'],
		deviations: [
			'updateFilterIgnored',
			'filterReadToTheDay',
			'filterReadToTheMinute',
			'filterReadEarly',
			'filterReadLate',
			'filterReadAsUtc',
		],
	},
	{
		title: 'Date filters of lists',
		known: 'The Swagger names them. How exactly they are read is not documented.',
		confidence: 'unknown',
		assumed: 'They are read as those for the last update are.',
		usedBy: 'Get Many of orders, products and the inventory',
		otherwise:
			'The node returns the rows that the filter lets through: more of them, or fewer where it is read late. If Sellercloud ignores Updated After or Updated Before, rows are days outside of what was asked for, and the operation fails with an error.',
		outcome: 'is limited',
		checkedBy: ['Date Filters'],
		deviations: [
			'updateFilterIgnored',
			'filterReadToTheDay',
			'filterReadToTheMinute',
			'filterReadEarly',
			'filterReadLate',
			'filterReadAsUtc',
		],
	},
	{
		title: 'Filters with a time zone',
		known: 'Live clients send dates with and without a Z at the end.',
		confidence: 'unknown',
		assumed: 'Nothing. The node sends dates without it.',
		usedBy: 'Sellercloud Trigger, filters of operations',
		otherwise: 'Nothing changes.',
		outcome: 'adapts',
		checkedBy: ['Date Filters with Time Zone'],
		deviations: ['filterIgnoresLabels', 'filterRefusesLabels'],
	},
	{
		title: 'Dates of creation',
		known:
			'The filters for the creation of purchase orders, products (only in the Swagger of 2026) and customers are named. Rows of products were seen with `DateCreated`. Rows of customers have no date.',
		confidence: 'documented in part',
		assumed: 'The filters and the rows agree, and the date of creation does not change.',
		usedBy: 'Product Created, Purchase Order Created, Customer Created',
		otherwise:
			'The first two fail with an error at activation if the filter is ignored or read late, or if rows have no date. Customer Created reads the last day again, so a filter that is off by hours does not matter; if it is ignored, each poll reads all customers, and fails if there are more than 20,000.',
		outcome: 'fails loudly',
		checkedBy: {
			notChecked:
				'The trigger checks it for its own list when it starts. Account > Check does so for orders.',
		},
	},
	{
		title: 'IDs of new customers and RMAs',
		known: 'They are whole numbers.',
		confidence: 'unknown',
		assumed: 'A new one has a higher ID than those before. Up to five IDs may be far above.',
		usedBy: 'Customer Created, RMA Created',
		otherwise: 'A new record with a lower ID is taken for an old one and missed.',
		outcome: 'is limited',
		checkedBy: { notChecked: "A check can't know which record is the newest one." },
	},
	{
		title: 'Delay until a change shows',
		known:
			'Stock adjustments show after 30 to 60 seconds. For other changes no delay is documented.',
		confidence: 'one source',
		assumed: 'A change shows in lists within five minutes after the time of its last update.',
		usedBy: 'Sellercloud Trigger',
		otherwise: 'A change that shows later is missed by Order Updated; other events find it later.',
		outcome: 'is limited',
		checkedBy: { notChecked: 'It takes a change to find out, and a check only reads.' },
	},
	{
		title: 'Mark as Shipped: ship date',
		known:
			'The ship date is required in an article and optional in the Swagger. It must not be in the future or before the order.',
		confidence: 'documented in part',
		assumed:
			"It is required. If you enter none, the node sends the time five minutes ago in the account's time zone, or the date of the order if that is later. An order that is already shipped keeps its ship date.",
		usedBy: 'Order > Mark as Shipped',
		otherwise:
			'A server that does not require the date accepts it anyway. If the clocks differ by more than five minutes, Sellercloud refuses the date. The error shows this, and nothing is shipped.',
		outcome: 'fails loudly',
		checkedBy: ['Clock', 'Time Zone'],
		deviations: ['clockAhead', 'clockBehind'],
	},
];
