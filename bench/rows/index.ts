import { type Row, rowOf } from '../measure';
import { bulkWrites } from './bulkWrites';
import { endpointList } from './endpointList';
import { fastApi } from './fastApi';
import { growth } from './growth';
import { heldRows } from './heldRows';
import { largeFiles } from './largeFiles';
import { loading } from './loading';
import { logins } from './logins';
import { requestCost } from './requestCost';
import { slowApi } from './slowApi';
import { trigger } from './trigger';

/** All rows, in the order of the page. */
export const rows: readonly Row[] = [
	rowOf(slowApi),
	rowOf(fastApi),
	rowOf(requestCost),
	rowOf(heldRows),
	rowOf(largeFiles),
	rowOf(logins),
	rowOf(trigger),
	rowOf(loading),
	rowOf(endpointList),
	rowOf(bulkWrites),
	rowOf(growth),
];
