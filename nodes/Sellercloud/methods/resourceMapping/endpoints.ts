import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { isOn } from '../../input/switches';
import {
	carriesFile,
	type Endpoint,
	type EndpointParameter,
	endpointWithKey,
} from '../../swagger/endpoint';
import { describeApi } from '../../swagger/describeApi';
import { searchEndpoints as search } from '../../swagger/searchEndpoints';

const PAGE_SIZE = 50;

/** Searches the endpoints of the tenant's API by title, path or group. */
export async function searchEndpoints(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { endpoints, notice } = await describeApi(this, 0);
	const page = Number(paginationToken ?? 1);
	const showObsolete = isOn(
		{ showObsolete: this.getCurrentNodeParameter('showObsolete') },
		'showObsolete',
	);
	const { results, nextPage } = search(endpoints, {
		filter,
		showObsolete,
		page,
		pageSize: PAGE_SIZE,
	});
	const entries = results.map(({ key, title }) => ({
		name: `${title} (${key})`,
		value: key,
		// The list truncates long names, and with them method and path
		description: key,
	}));
	return {
		// Lists have no notice in n8n, so it is an entry without a value
		results:
			notice && page === 1
				? [{ name: notice, value: '', description: notice }, ...entries]
				: entries,
		paginationToken: nextPage === undefined ? undefined : String(nextPage),
	};
}

/** The parameters of the selected endpoint, as form fields. */
export async function getEndpointParameters(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const key = this.getCurrentNodeParameter('endpoint', { extractValue: true });
	if (typeof key !== 'string' || key === '') {
		return { fields: [], emptyFieldsNotice: 'Select an endpoint first' };
	}
	if (key.startsWith('=')) {
		return {
			fields: [],
			emptyFieldsNotice:
				'The parameters cannot be shown because Endpoint is an expression. Use automatic mapping, or select an endpoint from the list',
		};
	}
	const { endpoints, notice } = await describeApi(this, 0);
	const endpoint = endpointWithKey(endpoints, key);
	if (!endpoint) {
		return {
			fields: [],
			emptyFieldsNotice: `There is no endpoint "${key}". Select one from the list`,
		};
	}
	return {
		fields: parametersFor(endpoint).map((parameter) => toField(endpoint, parameter)),
		emptyFieldsNotice: notice ?? 'This endpoint has no parameters',
	};
}

/** The parameters without those for the page, which Return All and Limit replace. */
function parametersFor({ parameters, pages }: Endpoint): EndpointParameter[] {
	return parameters.filter(({ name }) => name !== pages?.number && name !== pages?.size);
}

function toField(endpoint: Endpoint, parameter: EndpointParameter): ResourceMapperField {
	const { name, required, options, type } = parameter;
	return {
		id: name,
		displayName: labelOf(endpoint, parameter),
		required,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
		removed: !required,
		type: FIELD_TYPES[type],
		...(type === 'enum' && { options }),
	};
}

/** Lists are text fields, because comma-separated values are easier to type than JSON in n8n's code editor. */
const FIELD_TYPES = {
	string: 'string',
	integer: 'number',
	number: 'number',
	boolean: 'boolean',
	dateTime: 'dateTime',
	enum: 'options',
	list: 'string',
	json: 'object',
} as const;

/** The most characters of a label that n8n shows without truncating it and moving the mark of required fields. */
const LONGEST_LABEL = 25;

/** The label of a field: its name, and the first hint that fits on how to fill it in. */
function labelOf(endpoint: Endpoint, parameter: EndpointParameter): string {
	const { displayName } = parameter;
	const hint = hintsFor(endpoint, parameter).find(
		(one) => displayName.length + one.length + 3 <= LONGEST_LABEL,
	);
	return hint === undefined ? displayName : `${displayName} (${hint})`;
}

function hintsFor(endpoint: Endpoint, parameter: EndpointParameter): string[] {
	if (carriesFile(endpoint, parameter)) return ['input binary field', 'file field', 'file'];
	switch (parameter.type) {
		case 'json':
			return ['JSON'];
		case 'list':
			return [...examplesOf(parameter), 'list'];
		default:
			return [];
	}
}

/** Examples of comma-separated values: names rather than codes. */
function examplesOf({ options = [], items }: EndpointParameter): string[] {
	const [first, second] = options;
	if (first && second) {
		const names = options.map(({ name }) => `e.g. ${name}`);
		return [`e.g. ${first.name}, ${second.name}`, ...names, `e.g. ${first.value}, ${second.value}`];
	}
	return [items === 'string' ? 'e.g. A, B' : 'e.g. 1, 2'];
}
