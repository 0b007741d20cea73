import { nameOf } from './orderCodes';

/** Codes and their names. */
type Names = Parameters<typeof nameOf>[0];

/** The names of a list of codes. */
export const namesOf = (names: Names, codes: unknown): Array<string | null> =>
	Array.isArray(codes) ? codes.map((code) => nameOf(names, code)) : [];
