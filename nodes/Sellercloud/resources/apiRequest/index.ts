import type { IExecuteFunctions } from 'n8n-workflow';
import type { ItemRequest, Permit } from '../../execution/itemRequest';
import { callEndpoint } from './callEndpoint';
import { send } from './send';

export { requestFields } from './fields';
export type { ItemRequest } from '../../execution/itemRequest';
export { readPace } from '../../execution/options';
export { run } from '../../execution/run';

/** The operations of API Request. They read the request from different fields and send it in the same way. */
export const requestOperations: Record<
	string,
	(context: IExecuteFunctions, itemIndex: number, permit: Permit) => Promise<ItemRequest>
> = { call: callEndpoint, send: send };
