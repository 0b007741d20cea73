import type { IDataObject } from 'n8n-workflow';
import { reasonIn } from '../../../credentials/vendorErrors';
import type { Decoded } from '../client/decode';
import { pageIn } from '../client/listPage';

/** What an answer has to contain. Sellercloud also returns other things with status 200. */
export type Expected =
	/** All rows of a list. */
	| 'list'
	/** A list that may be incomplete, because its rows are compared with the request. */
	| 'rows'
	/** The IDs of the records that were changed. */
	| 'ids'
	| 'file'
	/** A confirmation: nothing, or anything that is not a refusal. */
	| 'done'
	/** An object with at least one of these fields. */
	| { record: readonly string[] };

/** A body, or a file in n8n's binary store. */
type Came = Decoded | { kind: 'file' };

/** What is wrong with an answer: the reason that Sellercloud gives, if any, and how it differs from what was expected. */
export interface Mismatch {
	reason?: string;
	message: string;
}

/** Fields that only refusals have, in lower case. (A queued job also has a Message, and an ID.) */
const REFUSING = ['errormessage', 'exceptionmessage', 'modelstate', 'errors', 'error'];
/** Other fields of refusals. */
const BESIDE_REFUSALS =
	/^(message|messagedetail|exceptiontype|stacktrace|title|type|status|detail|traceid|errorcode)$/i;
/** The most field names in a message. Names that look unusual are left out, because they may be data. */
const MOST_MEMBERS = 8;
const PLAIN_NAME = /^[A-Za-z_]\w{0,39}$/;

/** Compares an answer with what was expected. @returns `undefined` when it matches */
export function mismatchOf(decoded: Came, expected: Expected): Mismatch | undefined {
	const problem = problemWith(decoded, expected);
	if (problem === undefined) return undefined;
	const reason = decoded.kind === 'object' ? reasonIn(JSON.stringify(decoded.object)) : undefined;
	return { reason, message: problem };
}

/** Whether an object has no other fields than those of a refusal. For requests whose answer is not known. */
export const isNothingButRefusal = (object: IDataObject): boolean =>
	isRefusal(object) &&
	Object.entries(object).every(
		([name, value]) =>
			BESIDE_REFUSALS.test(name) || REFUSING.includes(name.toLowerCase()) || !value,
	);

/** Whether an object reports a refusal despite a success status. */
function isRefusal(object: IDataObject): boolean {
	return Object.entries(object).some(([name, value]) => {
		if (/^(is)?(success|succeeded|successful)$/i.test(name)) return value === false;
		return REFUSING.includes(name.toLowerCase()) && reasonIn(JSON.stringify({ [name]: value }));
	});
}

function problemWith(decoded: Came, expected: Expected): string | undefined {
	const instead = (wanted: string) =>
		`Sellercloud returned ${described(decoded)} instead of ${wanted}`;
	switch (expected) {
		case 'list':
		case 'rows': {
			const page = decoded.kind === 'file' ? undefined : pageIn(decoded);
			if (!page) return instead('a list');
			const { rows, total } = page;
			const isEnough = expected === 'rows' ? rows.length > 0 || total === 0 : rows.length >= total;
			return isEnough ? undefined : `Sellercloud returned only ${rows.length} of ${total} rows`;
		}
		case 'ids':
			return decoded.kind === 'array' && decoded.array.every(isId)
				? undefined
				: instead('a list of IDs');
		case 'file':
			return decoded.kind === 'file' ? undefined : instead('a file');
		case 'done':
			return decoded.kind === 'object' && isRefusal(decoded.object)
				? instead('a confirmation')
				: undefined;
		default:
			return decoded.kind === 'object' && expected.record.some((name) => name in decoded.object)
				? undefined
				: instead(`a record with ${expected.record.join(' or ')}`);
	}
}

const isId = (value: unknown): boolean => /^\d+$/.test(String(value));

/** Describes the type of an answer without including its data. */
export function described(decoded: Came): string {
	switch (decoded.kind) {
		case 'empty':
			return 'an empty response';
		case 'file':
			return 'a file';
		case 'html':
			return 'a web page';
		case 'text':
			return 'text that is not JSON';
		case 'value':
			return decoded.value === null ? 'null' : `a single ${typeof decoded.value}`;
		case 'array':
			return decoded.array.length === 0 ? 'an empty list' : 'a list of other values';
		case 'object':
			return `an object ${membersOf(decoded.object)}`;
	}
}

function membersOf(object: IDataObject): string {
	const names = Object.keys(object);
	if (names.length === 0) return 'without fields';
	const shown = names.filter((name) => PLAIN_NAME.test(name)).slice(0, MOST_MEMBERS);
	const more = names.length - shown.length;
	const others = more > 0 ? [`${more} more`] : [];
	return `with the fields ${[...shown, ...others].join(', ')}`;
}
