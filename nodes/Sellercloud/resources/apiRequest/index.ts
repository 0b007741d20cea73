import type { ReadItem } from '../../execution/itemRequest';
import { callEndpoint } from './callEndpoint';
import { send } from './send';

export { requestFields } from './fields';
export { apiRequest, REQUEST_SUBTITLE } from './resource';
export type { ItemRequest } from '../../execution/itemRequest';
export { readPace } from '../../execution/options';
export { run } from '../../execution/run';

/** The operations of API Request. They differ in how the request is read from the parameters, not in how it is sent. */
export const requestOperations: Record<string, ReadItem> = { call: callEndpoint, send };
