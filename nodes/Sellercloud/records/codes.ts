/** A code of a row as a number: servers write them as numbers or as text. */
export function codeOf(value: unknown): number | undefined {
	if (typeof value === 'number') return value;
	const isCode = typeof value === 'string' && /^\s*-?\d{1,9}\s*$/.test(value);
	return isCode ? Number(value) : undefined;
}

/** Whether a code is one of those. */
export function isAmong(codes: readonly number[], value: unknown): boolean {
	const code = codeOf(value);
	return code !== undefined && codes.includes(code);
}
