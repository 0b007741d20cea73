import type { User } from '../control/users';
import type { World } from '../world';
import type { Arguments, Parameter } from './arguments';
import { FORM_TYPE, readForm } from './form';
import { refuseMembers, refuseMissingArgument, refuseWithMessage, type Problems } from './refusals';
import type { Schema } from './schema';
import type { ValueType } from './values';

export interface Call<Body> {
	args: Arguments;
	body: Body;
	world: World;
	/** Who asks; undefined in a public operation. */
	user: User | undefined;
	/** Notes whose call this is, where no token tells it. @throws Refusal above the rate limit */
	identify(userName: string): void;
}

interface Description {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** Below /rest, with `{name}` for a path parameter. */
	path: string;
	operationId: string;
	tag: string;
	/** Left out where the vendor has none. */
	summary?: string;
	parameters?: ReadonlyArray<Parameter<unknown>>;
	/** Schema of a successful answer; without it the answer is empty. */
	answer?: Schema;
	/** Works without a token. */
	isPublic?: boolean;
}

interface Definition<Body> extends Description {
	/** The name ASP.NET has for the body argument, and its type. */
	body?: { name: string; type: ValueType<Body> };
	/** The value answered as JSON; undefined answers 200 with no bytes at all. */
	handle(call: Call<Body>): unknown;
}

/** A body as it came. */
interface Received {
	text: string;
	contentType: string;
}

/** One operation of the API, ready to be served and described. */
export interface Operation extends Description {
	body?: { name: string; schema: Schema };
	/** @throws Refusal */
	serve(call: Omit<Call<never>, 'body'>, received: Received): unknown;
}

export function operation<Body = undefined>(definition: Definition<Body>): Operation {
	const { body, handle, ...description } = definition;
	return {
		...description,
		body: body && { name: body.name, schema: body.type.schema },
		serve(call, received) {
			// Without a body type `Body` is undefined, which is what the handler then gets.
			const value = body ? bindBody(body, received) : (undefined as Body);
			return handle({ ...call, body: value });
		},
	};
}

function bindBody<Body>(
	body: { name: string; type: ValueType<Body> },
	{ text, contentType }: Received,
): Body {
	const problems: Problems = {};
	const isForm = contentType.toLowerCase().startsWith(FORM_TYPE);
	const given = text.trim() === '' ? null : isForm ? readForm(text) : parseJson(text);
	if (given === undefined) throw refuseWithMessage(400, 'The request is invalid.');
	if (given === null) throw refuseMissingArgument(body.name);
	const value = body.type.read(given, '', problems);
	if (value === undefined || Object.keys(problems).length > 0) throw refuseMembers(problems);
	return value;
}

/** Undefined for what is no JSON. */
function parseJson(bodyText: string): unknown {
	try {
		return JSON.parse(bodyText);
	} catch {
		return undefined;
	}
}

/** The path as Fastify writes it: `/rest/api/Orders/:id`. */
export const routeOf = ({ path }: Operation): string => `/rest${path.replace(/\{(\w+)\}/g, ':$1')}`;
