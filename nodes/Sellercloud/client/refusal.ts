import type { IDataObject } from 'n8n-workflow';
import { reasonIn } from '../../../credentials/vendorErrors';

/** Members that only refusals have, in lower case. A job that was begun also has a Message, and an ID. */
export const REFUSING = ['errormessage', 'exceptionmessage', 'modelstate', 'errors', 'error'];

/** Whether this refuses what was asked for, though the status says otherwise. */
export function isRefusal(object: IDataObject): boolean {
	return Object.entries(object).some(([name, value]) => {
		if (/^(is)?(success|succeeded|successful)$/i.test(name)) return value === false;
		return REFUSING.includes(name.toLowerCase()) && reasonIn(JSON.stringify({ [name]: value }));
	});
}
