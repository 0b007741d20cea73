/** Codes of Sellercloud with the names on its screens, and other names in its API. */
export type Names = ReadonlyArray<readonly [code: number, name: string, ...others: string[]]>;

/**
 * A code as a number. Sellercloud documents numbers, but a server may write them as text, or by name: in any case, with
 * or without spaces and underscores.
 *
 * @returns an unknown code unchanged; `null` for an empty value
 */
export function codeOf(names: Names, value: unknown): number | string | null {
	if (typeof value === 'number') return value;
	if (typeof value !== 'string' || value.trim() === '') return null;
	if (/^\s*-?\d{1,9}\s*$/.test(value)) return Number(value);
	return codesByName(names).get(plain(value)) ?? value;
}

/** The name of a code; the code itself if its name is not known. */
export function nameOf(names: Names, value: unknown): string | null {
	const code = codeOf(names, value);
	if (code === null) return null;
	return names.find(([known]) => known === code)?.[1] ?? String(code);
}

/** The names of a list of codes. */
export const namesOf = (names: Names, codes: unknown): Array<string | null> =>
	Array.isArray(codes) ? codes.map((code) => nameOf(names, code)) : [];

/** Whether a code is one of several. */
export function isAmong(names: Names, codes: readonly number[], value: unknown): boolean {
	const code = codeOf(names, value);
	return typeof code === 'number' && codes.includes(code);
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const known = new WeakMap<Names, ReadonlyMap<string, number>>();

function codesByName(names: Names): ReadonlyMap<string, number> {
	const before = known.get(names);
	if (before) return before;
	const codes = new Map(
		names.flatMap(([code, ...all]) => all.map((name) => [plain(name), code] as const)),
	);
	known.set(names, codes);
	return codes;
}
