import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox, SandboxOptions } from '../../../sandbox';

type Orders = Sandbox['data']['orders'];
export type Order = Orders extends Map<number, infer Row> ? Row : never;

/** One operation as people use it: what succeeds, what is refused, what is wrong. */
export interface Example {
	resource: string;
	operation: string;
	/**
	 * Parameters that succeed.
	 *
	 * @param subject what the operation works on, an id or an expression; for a list it says nothing
	 */
	parameters(subject: string | number): INodeParameters;
	/** What it works on; an order that is not shipped if left out. */
	subjects?(sandbox: Sandbox): Array<string | number>;
	/** The server that it runs against. */
	server?: SandboxOptions;
	/** Files of the item. */
	binary?: Record<string, { data: string; mimeType: string; fileName: string }>;
	prepare?(sandbox: Sandbox, subjects: Array<string | number>): void;
	/** What is so afterwards. */
	check?(items: IDataObject[], sandbox: Sandbox, subject: string | number): void;
	/** How the server refuses: this subject, or whatever it is asked at this path. */
	refusal:
		| { subject: string | number; message: RegExp }
		| { path: string; method: string; message: RegExp };
	/** Parameters that replace the right ones, and what is said of them. Nothing is sent. */
	bad: Array<[change: INodeParameters, message: RegExp]>;
	/** Among several items, the subject that fails before anything is sent; 0 if left out. */
	badSubject?: string | number;
}

/** A locator by ID. */
export const byId = (value: string | number): INodeParameters => ({
	__rl: true,
	mode: 'id',
	value,
});

/** What is said of ids that are none. */
export const badIds = (name: string, title: string): Example['bad'] => [
	[{ [name]: byId('={{ $json.nothing }}') }, new RegExp(`${title} is empty`)],
	[{ [name]: byId(0) }, new RegExp(`${title} must be an ID above 0, not 0`)],
	[{ [name]: byId(-5) }, new RegExp(`${title} must be an ID above 0, not -5`)],
	[{ [name]: byId('abc') }, new RegExp(`${title} must be a whole number, not "abc"`)],
];

/** Where a refusal is made with a fault: Sellercloud's own words have to come through. */
export const REFUSAL = 'The rules of this account do not allow that.';

export const refusedAt = (method: string, path: string): Example['refusal'] => ({
	method,
	path,
	message: /The rules of this account do not allow that/,
});

export const unshipped = ({ data }: Sandbox): number[] =>
	[...data.orders.values()]
		.filter(({ shippingStatus, status }) => shippingStatus === 1 && status === 2)
		.map(({ id }) => id);
