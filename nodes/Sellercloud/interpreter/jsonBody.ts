import type { IDataObject } from 'n8n-workflow';
import { decode } from '../client/decode';
import type { RequestBody, RequestDescription } from '../client/types';

/** For the further requests of an operation. */
export const jsonBody = (body: IDataObject): RequestBody => ({
	contentType: 'application/json',
	text: JSON.stringify(body),
});

/** The object that a request carries. */
export function bodyOf({ body }: RequestDescription): IDataObject {
	const decoded = decode(body?.text ?? '');
	return decoded.kind === 'object' ? decoded.object : {};
}
