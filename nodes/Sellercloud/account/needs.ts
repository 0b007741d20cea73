import type { IDataObject } from 'n8n-workflow';
import type { Need } from '../checks/account/apiFacts';
import type { Field } from '../interpreter/field';
import type { Operation } from '../interpreter/operation';
import { resources } from '../resources';
import { EVENTS } from '../trigger/events';
import type { TriggerEvent } from '../trigger/events/event';

/** The endpoints and query parameters that operations and events use. What an operation's own code asks besides is left out. */
export const needs = (): Need[] => [
	...resources.flatMap(({ name, operations }) =>
		operations.flatMap((operation) => needsOf(`${name} > ${operation.name}`, operation)),
	),
	...EVENTS.flatMap(eventNeeds),
];

function needsOf(by: string, { method, path, fields }: Operation): Need[] {
	if (typeof path === 'string') {
		return [{ by, endpoint: `${method} ${path}`, parameters: queryNames(fields) }];
	}
	const deciding = fields
		.map(choicesOf)
		.filter((choices) => new Set(choices.map((choice) => path(choice))).size > 1);
	const choices = deciding.length > 0 ? deciding.flat() : [{}];
	return choices.map((choice) => ({
		by,
		endpoint: `${method} ${path(choice)}`,
		parameters: queryNames(fields.filter((field) => isShown(field, choice))),
	}));
}

const choicesOf = ({ name, options = [] }: Field): IDataObject[] =>
	options.flatMap((option) => ('value' in option ? [{ [name]: option.value }] : []));

/** Whether a field is shown for a choice, as far as the choice decides it. */
const isShown = ({ displayOptions }: Field, choice: IDataObject): boolean =>
	Object.entries(choice).every(
		([name, value]) =>
			displayOptions?.show?.[name]?.some((wanted: unknown) => wanted === value) ?? true,
	);

function queryNames(fields: readonly Field[]): string[] {
	return fields.flatMap(({ send, options = [] }) => [
		...(send && 'query' in send ? [send.query] : []),
		...options.flatMap((option) => ('type' in option ? queryNames([option]) : [])),
	]);
}

function eventNeeds(event: TriggerEvent): Need[] {
	const by = `Sellercloud Trigger > ${event.name}`;
	const { path } = event.record;
	if (event.family !== 'compare') {
		const { from, to, created } = event.record;
		const parameters = [
			from,
			to,
			...Object.keys(event.query ?? {}),
			...(created ? [created.from] : []),
		];
		return [{ by, endpoint: `GET ${path}`, parameters }];
	}
	const view = { by, endpoint: `GET ${path}/GetAllByView`, parameters: ['viewID'] };
	return event.view === 'always' ? [view] : [{ by, endpoint: `GET ${path}`, parameters: [] }];
}
