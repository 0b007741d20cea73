import { type Row, rowOf } from '../measure';
import { fastApi } from './fastApi';
import { heldRows } from './heldRows';
import { requestCost } from './requestCost';
import { slowApi } from './slowApi';

/** All rows, in the order of the page. */
export const rows: readonly Row[] = [
	rowOf(slowApi),
	rowOf(fastApi),
	rowOf(requestCost),
	rowOf(heldRows),
];
