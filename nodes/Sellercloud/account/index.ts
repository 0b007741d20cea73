import type { ReadItem } from '../execution/itemRequest';
import { readCheck } from './check';

export { account, accountFields } from './fields';

/** The operations of the resource Account. */
export const accountOperations: Record<string, ReadItem> = { check: readCheck };
