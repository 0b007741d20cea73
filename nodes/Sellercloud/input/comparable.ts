import { scalarText } from '../client/scalarText';

/** The form in which IDs and SKUs are compared: the server ignores case, and returns numeric ones as numbers. */
export const comparable = (value: unknown): string =>
	(scalarText(value) ?? String(JSON.stringify(value))).trim().toLowerCase();
