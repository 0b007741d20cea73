import type { Method } from '../client/types';
import type { PlacedValueFacts } from '../input/coerceValue';

/** A parameter of an endpoint. */
export interface EndpointParameter extends PlacedValueFacts {
	/**
	 * The name in the API description: `model.sKU`, `id`, or a field of the body such as `Orders`. For a body that is
	 * a list or a single value, the name of the body parameter.
	 */
	name: string;
	/** The name in the form: `SKU`, `Order Source Order IDs`, `Orders`. */
	displayName: string;
	required: boolean;
	/** Only in a description from the tenant's server. */
	description?: string;
}

export interface Endpoint {
	/** Unique: `GET /api/Orders/{id}`. */
	key: string;
	method: Method;
	path: string;
	/** `Get all orders` */
	title: string;
	/** `Orders` */
	group: string;
	/** Whether Sellercloud has replaced it with a newer endpoint. */
	obsolete: boolean;
	/** Required ones first, then by display name. */
	parameters: EndpointParameter[];
	/** The names of its page parameters, if it has pages. */
	pages?: { number: string; size: string };
}

/**
 * Whether a parameter is a file as base64: `FileContent`, `FileContents`, or `Content` next to `FileName`. The API
 * description only calls it text.
 */
export function carriesFile(
	{ parameters }: Endpoint,
	{ in: place, name, type }: EndpointParameter,
): boolean {
	if (place !== 'body' || type !== 'string') return false;
	return (
		/^FileContents?$/i.test(name) ||
		(name === 'Content' && parameters.some((other) => other.name === 'FileName'))
	);
}

/** Finds an endpoint by its key, ignoring case and extra spaces, because users also type keys. */
export function endpointWithKey(endpoints: Endpoint[], typed: string): Endpoint | undefined {
	const folded = (key: string) => key.trim().replace(/\s+/g, ' ').toLowerCase();
	return endpoints.find(({ key }) => folded(key) === folded(typed));
}

/** The endpoints of a tenant's API. */
export interface ApiDescription {
	endpoints: Endpoint[];
	source: 'tenant' | 'snapshot';
	/** Why the endpoints are not from the tenant's server; shown in the editor. */
	notice?: string;
}
