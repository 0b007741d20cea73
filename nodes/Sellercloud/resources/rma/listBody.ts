import type { IDataObject } from 'n8n-workflow';
import type { RequestBody } from '../../client/types';

/** A JSON body that is a list. */
export const listBody = (items: IDataObject[]): RequestBody => ({
	contentType: 'application/json',
	text: JSON.stringify(items),
});
