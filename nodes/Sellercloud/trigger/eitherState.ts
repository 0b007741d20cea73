/**
 * When the latest batch is delivered again after a restart, it is not known whether it was delivered before. A record
 * of it may then be known in either of two states, which are saved as one text.
 */
const SEPARATOR = '|';

export const statesIn = (text: string): string[] => text.split(SEPARATOR);

export const eitherOf = (...texts: string[]): string =>
	[...new Set(texts.flatMap(statesIn))].join(SEPARATOR);
