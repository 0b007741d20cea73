import type { IDataObject } from 'n8n-workflow';
import { decode } from '../client/decode';
import type { RequestBody, RequestDescription } from '../client/types';

/** A JSON body for an additional request of an operation. */
export const jsonBody = (body: IDataObject | IDataObject[]): RequestBody => ({
	contentType: 'application/json',
	text: JSON.stringify(body),
});

/** The JSON object in the body of a request. */
export function bodyOf({ body }: RequestDescription): IDataObject {
	const decoded = decode(body?.text ?? '');
	return decoded.kind === 'object' ? decoded.object : {};
}
