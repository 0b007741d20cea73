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
import { catalogueOf } from '../../swagger/load';
import { searchEndpoints as search } from '../../swagger/search';

const PAGE_SIZE = 50;

/** The endpoints of the tenant's own API, found by title, path or group. */
export async function searchEndpoints(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { endpoints, notice } = await catalogueOf(this, 0);
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
		// Long names are cut in the list, and with them method and path
		description: key,
	}));
	return {
		// n8n shows a list no notice, so it is an entry that chooses nothing
		results:
			notice && page === 1
				? [{ name: notice, value: '', description: notice }, ...entries]
				: entries,
		paginationToken: nextPage === undefined ? undefined : String(nextPage),
	};
}

/** The parameters of the chosen endpoint, as the fields of a form. */
export async function getEndpointParameters(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const key = this.getCurrentNodeParameter('endpoint', { extractValue: true });
	if (typeof key !== 'string' || key === '') {
		return { fields: [], emptyFieldsNotice: 'Choose an endpoint first' };
	}
	if (key.startsWith('=')) {
		return {
			fields: [],
			emptyFieldsNotice:
				'The endpoint is an expression, so its parameters are not known here. Use automatic mapping, or choose an endpoint from the list',
		};
	}
	const { endpoints, notice } = await catalogueOf(this, 0);
	const endpoint = endpointWithKey(endpoints, key);
	if (!endpoint) {
		return {
			fields: [],
			emptyFieldsNotice: `There is no endpoint "${key}". Choose one from the list`,
		};
	}
	return {
		fields: parametersFor(endpoint).map((parameter) => toField(endpoint, parameter)),
		emptyFieldsNotice: notice ?? 'This endpoint takes no parameters',
	};
}

/** The page is chosen by Return All and Limit. */
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

/** n8n shows lists and objects in a code editor; scalars are easier to type one after another. */
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

/** Characters of a label that n8n shows; of a longer one it cuts the end, and moves the mark of a required value. */
const LONGEST_LABEL = 25;

/** The name of a field, with the first hint that fits on how to fill it in. */
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

/** Lists are typed with commas between. */
function examplesOf({ options, items }: EndpointParameter): string[] {
	const [first, second] = options ?? [];
	if (first && second) {
		return [`e.g. ${first.name}, ${second.name}`, `e.g. ${first.value}, ${second.value}`];
	}
	return [items === 'string' ? 'e.g. A, B' : 'e.g. 1, 2'];
}
