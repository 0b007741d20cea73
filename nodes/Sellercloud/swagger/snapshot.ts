import type { Endpoint } from './endpoint';
import stored from './snapshot.json';
import { expanded } from './snapshotFormat';

/** When the stored endpoints were what Sellercloud's API offered. */
export const SNAPSHOT_YEAR = stored.year;

let endpoints: Endpoint[] | undefined;

/** What Sellercloud's API offered then: for where a server's own description can't be read. */
export function snapshot(): Endpoint[] {
	endpoints ??= expanded(stored);
	return endpoints;
}
