import type { ReadItem } from '../execution/itemRequest';
import { readCheck } from './check';

export { ACCOUNT, accountFields } from './fields';

/** The operations of the resource Account. */
export const accountOperations: Record<string, ReadItem> = { check: readCheck };
