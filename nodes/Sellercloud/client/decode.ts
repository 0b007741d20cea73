import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isHtml, isRecord, parseJson } from '../../../credentials/vendorErrors';

/** What a body turned out to be. Sellercloud answers with any of these, whatever its content type says. */
export type Decoded =
	| { kind: 'object'; object: IDataObject }
	| { kind: 'array'; array: GenericValue[] }
	/** A bare number, boolean or JSON string: POST /api/Orders answers with the id alone. */
	| { kind: 'value'; value: string | number | boolean | null }
	/** No body, as most updates have it: the status is all there is, and it says success. */
	| { kind: 'empty' }
	/** A web page: with status 200 that is the portal, not the API. */
	| { kind: 'html'; text: string }
	| { kind: 'text'; text: string };

/** Decodes a body by what it is: text first, JSON if it can be parsed. */
export function decode(text: string): Decoded {
	if (text.trim() === '') return { kind: 'empty' };
	const value = parseJson(text.replace(/^\uFEFF/, ''));
	if (value === undefined) return { kind: isHtml(text) ? 'html' : 'text', text };
	if (Array.isArray(value)) return { kind: 'array', array: value };
	if (isDataObject(value)) return { kind: 'object', object: value };
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? { kind: 'value', value }
		: { kind: 'value', value: null };
}

/** An object that came out of JSON, in n8n's own type. */
export function isDataObject(value: unknown): value is IDataObject {
	return isRecord(value);
}
