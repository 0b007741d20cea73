import type { IExecuteFunctions } from 'n8n-workflow';
import type { ItemRequest, Permit } from './itemRequest';
import { readCall } from './readCall';
import { readSend } from './readSend';

export { requestFields } from './fields';
export type { ItemRequest } from './itemRequest';
export { readPace } from './readOptions';
export { run } from './run';

/** The operations of the API Request: they differ in how a request is described, not in how it is sent. */
export const requestOperations: Record<
	string,
	(context: IExecuteFunctions, itemIndex: number, permit: Permit) => Promise<ItemRequest>
> = { call: readCall, send: readSend };
