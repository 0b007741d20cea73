import type { Endpoint } from './endpoint';
import stored from './snapshot.json';
import { expandEndpoints } from './snapshotFormat';

/** The year of the snapshot. */
export const SNAPSHOT_YEAR = stored.year;

let endpoints: Endpoint[] | undefined;

/** The endpoints of Sellercloud's API in that year, for when a server's own description cannot be read. */
export function snapshot(): Endpoint[] {
	endpoints ??= expandEndpoints(stored);
	return endpoints;
}
