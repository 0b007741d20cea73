import type { Endpoint, EndpointParameter } from './endpoint';

/** The parameters of an endpoint as the form shows them, and which of them choose the page. */
export function arranged(parameters: EndpointParameter[]): Pick<Endpoint, 'parameters' | 'pages'> {
	const pages = pagesOf(parameters);
	return { parameters: inOrder(withDistinctNames(parameters)), ...(pages && { pages }) };
}

/** Two names may read the same for people, such as `id` in the path and `ID` in the body. */
function withDistinctNames(parameters: EndpointParameter[]): EndpointParameter[] {
	const seen = new Set<string>();
	return parameters.map((parameter) => {
		const { displayName, name } = parameter;
		const isNew = !seen.has(displayName);
		seen.add(displayName);
		return isNew ? parameter : { ...parameter, displayName: `${displayName} (${name})` };
	});
}

function inOrder(parameters: EndpointParameter[]): EndpointParameter[] {
	return [...parameters].sort(
		(a, b) =>
			Number(b.required) - Number(a.required) ||
			a.displayName.localeCompare(b.displayName, 'en', { numeric: true }),
	);
}

/** The names of the page parameters of a list: plain or with a prefix, depending on the controller. */
function pagesOf(parameters: EndpointParameter[]): Endpoint['pages'] {
	const nameOf = (wanted: RegExp) =>
		parameters.find((one) => one.in === 'query' && wanted.test(one.name))?.name;
	const number = nameOf(/(^|\.)pageNumber$/i);
	const size = nameOf(/(^|\.)pageSize$/i);
	return number && size ? { number, size } : undefined;
}
