import { type DateDisagreement, MOST_HOURS_EARLIER } from './checkDateFilter';
import { counted } from './counted';

/** Sentences about a disagreement. They name no row, so they may be shown anywhere. */
export interface DateWords {
	/** What the list did. */
	found: string;
	/** What that means for events. */
	meaning: string;
	whatToDo: string;
}

/** What a list is read by, and the words for it. */
export const DATE_KINDS = {
	update: {
		own: 'last update',
		were: 'last updated',
		past: 'updated',
		lost: 'Updates',
	},
	creation: {
		own: 'date of creation',
		were: 'created',
		past: 'created',
		lost: 'New records',
	},
} as const;
export type DateKind = keyof typeof DATE_KINDS;

/** What the sentences call a list. */
export interface ListNames {
	/** `orders` */
	plural: string;
	/** The filter for the start of last updates: `model.lastUpdatedFrom`. */
	filter: string;
	/** The time zone that dates with a label are converted to, an IANA name. */
	zone: string;
	/** The last update if left out. */
	dated?: DateKind;
}

/** What the trigger's error and Account > Check both say where rows and the filter of a list do not agree. */
export function dateWords(
	verdict: DateDisagreement,
	{ plural, filter, zone, dated = 'update' }: ListNames,
): DateWords {
	const { lost, own, past } = DATE_KINDS[dated];
	const missed = `${lost} would be missed, so triggers that use the ${own} fail instead.`;
	const notFound = `The latest row in the list of ${plural} is not found by its own ${own}`;
	const converted = `Dates are converted to ${zone}, which makes them later than the filter expects.`;
	switch (verdict.kind) {
		case 'unclear':
			return {
				found: `The latest rows in the list of ${plural} do not show whether their dates and the filter ${filter} agree.`,
				meaning:
					'There are too few of them, or too many with the same date. Triggers start, and check this again at each poll.',
				whatToDo: `Run this check again after some ${plural} have been ${past}.`,
			};
		case 'ignored':
			return {
				found: `Sellercloud ignores the filter ${filter} and returns old ${plural}.`,
				meaning: `Triggers that use the ${own} need this filter, so they fail.`,
				whatToDo:
					'Use an event that compares records, such as one for a saved view, or ask Sellercloud to update your server.',
			};
		case 'labelWrong':
			return {
				found: `${notFound}, unless the time zone that its date names is left out.`,
				meaning: `${missed} ${converted}`,
				whatToDo: `Set Time Zone in the credential to UTC if ${zone} is the time zone of your account: dates are then read as they are written. If it is not, set Time Zone to that of the account.`,
			};
		case 'labelOther':
			return {
				found: `${notFound}, with or without the time zone that its date names.`,
				meaning: `${missed} ${converted}`,
				whatToDo: `Set Time Zone in the credential to the time zone of your account. If ${zone} is that already, ask Sellercloud for the cause, and use an event that compares records until then.`,
			};
		case 'late':
			return {
				found: `${notFound}, ${earlierWords(verdict.hours, filter)}.`,
				meaning: `${missed} Rows and the filter use different clocks.`,
				whatToDo:
					'The dates of rows do not name a time zone and are compared as they are written, so no setting of this node can correct that. Ask Sellercloud for the cause, and use an event that compares records until then.',
			};
	}
}

function earlierWords(hours: number | undefined, filter: string): string {
	if (hours === undefined) {
		return `even if the filter ${filter} starts ${MOST_HOURS_EARLIER} hours earlier`;
	}
	return `unless the filter ${filter} starts up to ${counted(hours, 'hour')} earlier`;
}
