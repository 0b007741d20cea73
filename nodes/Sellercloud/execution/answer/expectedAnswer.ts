import type { IDataObject } from 'n8n-workflow';
import { reasonIn } from '../../../../credentials/vendorErrors';
import { type Decoded, isDataObject } from '../../client/decode';
import { pageIn } from '../../client/listPage';
import { isRefusal, REFUSING } from '../../client/refusal';

/** What an answer has to contain. Sellercloud also returns other things with status 200. */
export type ExpectedAnswer =
	/** All rows of a list. */
	| 'list'
	/** A list that may be incomplete, because its rows are compared with the request. */
	| 'rows'
	/** The IDs of the records that were changed. */
	| 'ids'
	| 'file'
	/** A file that may be plain text, such as the result of a job. */
	| 'output'
	/** A confirmation: nothing, or anything that is not a refusal. */
	| 'done'
	/** An object with at least one of these fields. */
	| { record: readonly string[] };

/** A body, or a file in n8n's binary store. */
type Received = Decoded | { kind: 'file' };

/** What is wrong with an answer: the reason that Sellercloud gives, if any, and how it differs from what was expected. */
export interface Mismatch {
	reason?: string;
	message: string;
}

/** The most fields of an object that contains the rows of a list. */
const MOST_BESIDE_ROWS = 5;
/** Other fields of refusals. */
const BESIDE_REFUSALS =
	/^(message|messagedetail|exceptiontype|stacktrace|title|type|status|detail|traceid|errorcode)$/i;
/** The most field names in a message. Names that look unusual are left out, because they may be data. */
const MOST_MEMBERS = 8;
const PLAIN_NAME = /^[A-Za-z_]\w{0,39}$/;

/** Compares an answer with what was expected. @returns `undefined` when it matches */
export function mismatchOf(decoded: Received, expected: ExpectedAnswer): Mismatch | undefined {
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
			BESIDE_REFUSALS.test(name) ||
			REFUSING.includes(name.toLowerCase()) ||
			name.toLowerCase() === 'totalresults' ||
			!value ||
			(Array.isArray(value) && value.length === 0),
	);

/**
 * Whether an answer that is not a page of a list may be a part of one, in an unknown form: it has a total as lists have,
 * or, if all rows are wanted, little besides a list that is as long as a page or shorter than a number next to it.
 *
 * @param fullPage rows of a full page, if all rows are wanted
 */
export function isUnknownPage(decoded: Received, fullPage?: number): boolean {
	if (decoded.kind !== 'object') return false;
	const { object } = decoded;
	if (Object.keys(object).some((name) => name.toLowerCase() === 'totalresults')) return true;
	if (fullPage === undefined || Object.keys(object).length > MOST_BESIDE_ROWS) return false;
	return [object, ...Object.values(object).filter(isDataObject)].some((envelope) => {
		const members = Object.values(envelope);
		const [list, ...others] = members.filter(Array.isArray);
		if (!list?.every(isDataObject) || list.length === 0 || others.length > 0) return false;
		if (members.length > MOST_BESIDE_ROWS) return false;
		const isPart = members.some((member) => typeof member === 'number' && member > list.length);
		return isPart || list.length >= fullPage;
	});
}

function problemWith(decoded: Received, expected: ExpectedAnswer): string | undefined {
	const instead = (wanted: string) =>
		`Sellercloud returned ${describeAnswer(decoded)} instead of ${wanted}`;
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
		case 'output':
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
export function describeAnswer(decoded: Received): string {
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
