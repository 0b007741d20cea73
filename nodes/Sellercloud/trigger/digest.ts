import type { IDataObject } from 'n8n-workflow';

/** Ids and states of more characters are saved as a digest. */
const MAX_CHARACTERS = 300;

/** A short text that differs when one of the fields differs (FNV-1a, twice for 64 bits). */
export function digest(
	row: IDataObject,
	fields: readonly string[] = Object.keys(row).sort(),
): string {
	return digestText(JSON.stringify(fields.map((field) => row[field] ?? null)));
}

/** The text itself, or its beginning and a digest where it is too long to be saved. */
export const shorten = (text: string): string =>
	text.length <= MAX_CHARACTERS ? text : `${text.slice(0, 20)}~${digestText(text)}`;

function digestText(text: string): string {
	return [0x811c9dc5, 0x01000193].map((seed) => fnv(text, seed).toString(36)).join('');
}

function fnv(text: string, seed: number): number {
	let hash = seed;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}
