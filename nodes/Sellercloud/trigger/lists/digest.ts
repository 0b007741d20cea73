import type { IDataObject } from 'n8n-workflow';

/** A short text that differs when one of the fields does (FNV-1a, twice for 64 bits). */
export function digest(
	row: IDataObject,
	fields: readonly string[] = Object.keys(row).sort(),
): string {
	return digestText(JSON.stringify(fields.map((field) => row[field] ?? null)));
}

/** The same of a text. */
export function digestText(text: string): string {
	return [0x811c9dc5, 0x01000193].map((seed) => fnv(text, seed).toString(36)).join('');
}

function fnv(text: string, seed: number): number {
	let hash = seed;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}
