import type { IDataObject } from 'n8n-workflow';
import { decode, isDataObject } from '../client/decode';
import { jsonBody } from './jsonBody';
import type { OperationContext } from './operation';

/** Sends each entry of a body that is a list in a request of its own. @throws NodeApiError of the first that fails */
export async function sendEach({ call, request }: OperationContext): Promise<IDataObject[]> {
	const decoded = decode(request.body?.text ?? '');
	const entries: unknown[] = decoded.kind === 'array' ? decoded.array : [];
	const rows: IDataObject[] = [];
	for (const entry of entries.filter(isDataObject)) {
		rows.push(...(await call({ body: jsonBody(entry) })));
	}
	return rows;
}
