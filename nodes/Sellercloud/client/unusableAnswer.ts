/** Thrown for an answer that cannot be used and would be the same after a retry. Message and description are for the user. */
export class UnusableAnswer extends Error {
	constructor(
		message: string,
		/** What to do next. */
		readonly description?: string,
	) {
		super(message);
	}
}
