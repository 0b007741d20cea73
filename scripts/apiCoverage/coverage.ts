import { METHODS } from '../../nodes/Sellercloud/client/types';
import { resources } from '../../nodes/Sellercloud/resources';
import type { Endpoint } from '../../nodes/Sellercloud/swagger/endpoint';
import { snapshot } from '../../nodes/Sellercloud/swagger/snapshot';
import { expandEndpoints } from '../../nodes/Sellercloud/swagger/snapshotFormat';
import { EVENTS } from '../../nodes/Sellercloud/trigger/events';
import { callsOf, callsOfEvent } from './callsOf';

/** `Order`, `Get Many` */
interface OperationName {
	resource: string;
	name: string;
}

/** An endpoint, and what serves it besides the form of Call Endpoint, which serves all. */
export interface Covered extends Pick<Endpoint, 'key' | 'title' | 'group' | 'obsolete'> {
	/** Whether only servers newer than the snapshot have it. */
	isNewer: boolean;
	/** By resource. */
	operations: OperationName[];
	/** `Order Created` */
	events: string[];
}

/** Every endpoint of the snapshot, and the newer ones that operations or events call, by group and path. */
export function coverage(): Covered[] {
	const known = snapshot();
	const isKnown = new Set(known.map(({ key }) => withoutNames(key)));
	const newer = [...new Map([...operations, ...events].map(([key]) => [withoutNames(key), key]))]
		.filter(([bare]) => !isKnown.has(bare))
		.map(([, key]) => key);
	return [...known, ...endpointsFor(newer)]
		.sort(byPlace)
		.map(({ key, title, group, obsolete }) => ({
			key,
			title,
			group,
			obsolete,
			isNewer: newer.includes(key),
			operations: callersOf(operations, key),
			events: callersOf(events, key),
		}));
}

const operations = resources.flatMap((resource) =>
	resource.operations.flatMap((operation) =>
		callsOf(operation).map(
			(key) => [key, { resource: resource.name, name: operation.name }] as const,
		),
	),
);

const events = EVENTS.flatMap((event) =>
	callsOfEvent(event).map((key) => [key, event.name] as const),
);

const callersOf = <Caller>(
	calls: ReadonlyArray<readonly [key: string, caller: Caller]>,
	key: string,
): Caller[] =>
	calls
		.filter(([called]) => withoutNames(called) === withoutNames(key))
		.map(([, caller]) => caller);

/** Placeholders have other names in other places: `{id}`, `{orderID}`. */
export const withoutNames = (key: string): string => key.replace(/\{\w+\}/g, '{}');

/** With the titles and groups that the editor makes from method and path. */
const endpointsFor = (keys: string[]): Endpoint[] =>
	expandEndpoints({
		endpoints: Object.fromEntries(keys.map((key) => [key, ''])),
		enums: [],
		obsolete: [],
	});

const byPlace = (one: Endpoint, other: Endpoint): number =>
	one.group.localeCompare(other.group) ||
	one.path.localeCompare(other.path) ||
	METHODS.indexOf(one.method) - METHODS.indexOf(other.method);
