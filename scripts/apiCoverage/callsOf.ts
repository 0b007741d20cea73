import type { Field } from '../../nodes/Sellercloud/interpreter/field';
import type { Operation } from '../../nodes/Sellercloud/interpreter/operation';
import { lookUpCustomerIds } from '../../nodes/Sellercloud/resources/customer/lookUpCustomerIds';
import { lookUpOrderIds } from '../../nodes/Sellercloud/resources/order/lookUpOrderIds';
import { missingOrders } from '../../nodes/Sellercloud/resources/order/missingOrders';
import type { TriggerEvent } from '../../nodes/Sellercloud/trigger/events/event';

/** What functions call that operations share, since a function can't be asked. */
const CALLS_OF_FUNCTIONS = new Map<unknown, string>([
	[lookUpCustomerIds, 'GET /api/Customers'],
	[lookUpOrderIds, 'GET /api/Orders'],
	[missingOrders, 'GET /api/Orders'],
]);

/** What an operation that queues a job calls until it has finished. */
const CALLS_OF_JOBS = [
	'GET /api/QueuedJobs/{id}',
	'GET /api/QueuedJobs/{id}/Logs',
	'GET /api/QueuedJobs/OutputFile',
];

/**
 * Every endpoint that an operation can call, such as `GET /api/Orders/{id}`.
 *
 * @throws Error for a shared function whose calls are not known here
 */
export function callsOf(operation: Operation): string[] {
	const { method, fields, alsoCalls = [], bulk, job } = operation;
	const all = deep(fields);
	const paths = pathsOf(operation, all);
	const alone = bulk?.alone ? paths.map(bulk.alone) : [];
	const functions = [
		...all.flatMap(({ lookUps }) => Object.values(lookUps ?? {})),
		...(bulk?.missing ? [bulk.missing] : []),
	];
	return unique([
		...[...paths, ...alone].map((path) => `${method} ${path}`),
		...alsoCalls,
		...(job ? CALLS_OF_JOBS : []),
		...functions.map(callOf),
		...all.flatMap(({ send }) => (send?.search ? [`GET ${send.search.path}`] : [])),
	]);
}

/** Every endpoint that an event can call: its list or saved view, and the single record for Full Detail. */
export function callsOfEvent(event: TriggerEvent): string[] {
	const { path, detailPath } = event.record;
	const view = event.family === 'compare' ? event.view : undefined;
	return [
		...(view === 'always' ? [] : [`GET ${path}`]),
		...(view ? [`GET ${path}/GetAllByView`] : []),
		...(detailPath ? [`GET ${decodeURIComponent(detailPath('{id}'))}`] : []),
	];
}

/** A path may depend on one field, so each field is tried with each of its options, or with some value. */
function pathsOf({ path }: Operation, fields: Field[]): string[] {
	if (typeof path === 'string') return [path];
	const tried = fields.flatMap(({ name, options = [] }) => {
		const values = options.flatMap((option) => ('value' in option ? [option.value] : []));
		return (values.length > 0 ? values : ['any']).map((value) => ({ [name]: value }));
	});
	return unique([{}, ...tried].map((values) => path(values)));
}

function callOf(shared: unknown): string {
	const call = CALLS_OF_FUNCTIONS.get(shared);
	if (!call) throw new Error('State in scripts/apiCoverage/callsOf.ts what this function calls');
	return call;
}

/** Fields, and those in their collections. */
const deep = (fields: readonly Field[]): Field[] =>
	fields.flatMap((field) => [
		field,
		...deep((field.options ?? []).filter((option): option is Field => 'type' in option)),
	]);

const unique = (texts: string[]): string[] => [...new Set(texts)];
