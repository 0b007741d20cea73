import type { Endpoint, EndpointParameter } from './endpoint';

/** Made when it is first needed, and only once: `localeCompare` makes one for each of the thousands of comparisons. */
let collator: Intl.Collator | undefined;

function compare(one: string, other: string): number {
	collator ??= new Intl.Collator('en', { numeric: true });
	return collator.compare(one, other);
}

/** The parameters of an endpoint in the order of the form, and the names of its page parameters. */
export function formOrder(parameters: EndpointParameter[]): Pick<Endpoint, 'parameters' | 'pages'> {
	const pages = pagesOf(parameters);
	return { parameters: inOrder(withDistinctNames(parameters)), ...(pages && { pages }) };
}

/** Makes display names unique: `id` in the path and `ID` in the body have the same one. */
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
		(a, b) => Number(b.required) - Number(a.required) || compare(a.displayName, b.displayName),
	);
}

/** The names of the page parameters of a list, with or without a prefix, depending on the controller. */
function pagesOf(parameters: EndpointParameter[]): Endpoint['pages'] {
	const nameOf = (wanted: RegExp) =>
		parameters.find((one) => one.in === 'query' && wanted.test(one.name))?.name;
	const number = nameOf(/(^|\.)pageNumber$/i);
	const size = nameOf(/(^|\.)pageSize$/i);
	return number && size ? { number, size } : undefined;
}
