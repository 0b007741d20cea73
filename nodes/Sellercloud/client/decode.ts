import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isHtml, isRecord, parseJson } from '../../../credentials/vendorErrors';

/** The content of a body. Sellercloud returns any of these, regardless of the content type that it declares. */
export type Decoded =
	| { kind: 'object'; object: IDataObject }
	| { kind: 'array'; array: GenericValue[] }
	/** A single number, boolean or JSON string: POST /api/Orders returns only the ID. */
	| { kind: 'value'; value: string | number | boolean | null }
	/** No body, as most updates return: only the status reports success. */
	| { kind: 'empty' }
	/** A web page: with status 200 it comes from the portal, not from the API. */
	| { kind: 'html'; text: string }
	| { kind: 'text'; text: string };

/** Decodes a body by its content: as JSON if it can be parsed, otherwise as text. */
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

/** Whether a value is an object, in n8n's type for JSON. */
export function isDataObject(value: unknown): value is IDataObject {
	return isRecord(value);
}
