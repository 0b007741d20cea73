import type { INodeProperties } from 'n8n-workflow';
import type { Field } from './field';
import type { Operation, Resource } from './operation';

/** A resource, and its operations as the editor lists them. */
export interface NamedResource extends Pick<Resource, 'name' | 'value'> {
	operations: ReadonlyArray<Pick<Operation, 'name' | 'value' | 'action' | 'description'>>;
}

/** The Resource field, with these resources by name. */
export const resourceProperty = (
	resources: ReadonlyArray<Pick<Resource, 'name' | 'value'>>,
): INodeProperties => ({
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map(({ name, value }) => ({ name, value })),
	default: 'apiRequest',
});

/** All properties of the curated operations. */
export const curatedProperties = (resources: Resource[]): INodeProperties[] =>
	resources.flatMap((resource) => [
		operationProperty(resource),
		...resource.operations.flatMap((operation) =>
			operation.fields.map((field) => shownFor(resource, operation, propertyOf(field))),
		),
	]);

/** The Operation field of a resource. */
export function operationProperty({ value: resource, operations }: NamedResource): INodeProperties {
	const first = operations.find(({ value }) => value === 'getAll') ?? operations[0];
	const initial = first?.value ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations.map(({ name, value, action, description }) => ({
			name,
			value,
			action,
			description,
		})),
		default: initial,
	};
}

function shownFor(
	{ value: resource }: Resource,
	{ value: operation }: Operation,
	property: INodeProperties,
): INodeProperties {
	const { displayOptions } = property;
	return {
		...property,
		displayOptions: {
			...displayOptions,
			show: { resource: [resource], operation: [operation], ...displayOptions?.show },
		},
	};
}

/** The n8n property of a field, without where its value is sent. */
function propertyOf(field: Field): INodeProperties {
	const { options, ...rest } = field;
	const property: INodeProperties & Pick<Field, 'send' | 'lookUps'> = {
		...rest,
		...(options && {
			options: options.map((option) => {
				if ('type' in option) return propertyOf(option);
				return 'values' in option ? { ...option, values: option.values.map(propertyOf) } : option;
			}),
		}),
	};
	delete property.send;
	delete property.lookUps;
	return property;
}
