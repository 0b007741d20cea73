import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import {
	carriesFile,
	type Endpoint,
	type EndpointParameter,
	endpointWithKey,
} from '../catalogue/endpoint';
import { catalogueOf } from '../catalogue/load';
import { searchEndpoints as search } from '../catalogue/search';

const PAGE_SIZE = 50;

/** The endpoints of the tenant's own API, found by title, path or group. */
export async function searchEndpoints(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { endpoints, notice } = await catalogueOf(this, 0);
	const page = Number(paginationToken ?? 1);
	const showObsolete = this.getCurrentNodeParameter('showObsolete') === true;
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
	const { name, displayName, required, options, type } = parameter;
	return {
		id: name,
		displayName: displayName + (carriesFile(endpoint, parameter) ? FILE_HINT : hintFor(parameter)),
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

const FILE_HINT = ' (input binary field, e.g. data)';

function hintFor({ type, options }: EndpointParameter): string {
	if (type === 'json') return ' (JSON)';
	if (type !== 'list') return '';
	const example = options
		?.slice(0, 2)
		.map(({ name }) => name)
		.join(', ');
	return example ? ` (e.g. ${example})` : ' (separated by commas)';
}
