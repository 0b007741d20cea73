import type { Method } from '../client/types';
import type { PlacedValueFacts } from '../input/coerceValue';

/** What one endpoint takes under one name. */
export interface EndpointParameter extends PlacedValueFacts {
	/**
	 * The API description's own: `model.sKU`, `id`, or a member of the body such as `Orders`. For a body that is itself a
	 * list or a single value: the name of the body parameter.
	 */
	name: string;
	/** For people: `SKU`, `Order Source Order IDs`, `Orders`. */
	displayName: string;
	required: boolean;
	/** The tenant's own words, so only where its server was asked. */
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
	/** Sellercloud still answers, but has something newer. */
	obsolete: boolean;
	/** Required ones first, then by display name. */
	parameters: EndpointParameter[];
	/** Names of its page parameters, if it answers in pages. */
	pages?: { number: string; size: string };
}

/**
 * Whether a parameter carries a file as base64: `FileContent`, `FileContents`, or a `Content` beside a `FileName`. The
 * API description says no more than that it is a text.
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

/** The endpoint that a key names, whatever its case and blanks: keys are typed and mapped by people, too. */
export function endpointWithKey(endpoints: Endpoint[], typed: string): Endpoint | undefined {
	const folded = (key: string) => key.trim().replace(/\s+/g, ' ').toLowerCase();
	return endpoints.find(({ key }) => folded(key) === folded(typed));
}

/** What a tenant's API offers. */
export interface Catalogue {
	endpoints: Endpoint[];
	source: 'tenant' | 'snapshot';
	/** Why the list is not the tenant's own, in words for the editor. */
	notice?: string;
}
