import type { IDataObject } from 'n8n-workflow';
import { reasonIn } from '../../../credentials/vendorErrors';
import { type Decoded, isDataObject } from '../client/decode';
import { pageIn } from '../client/listPage';
import { isRefusal, REFUSING } from '../client/refusal';

/** What an answer has to be: what else comes with status 200 is no answer to what was asked. */
export type Expected =
	/** All rows of a list. */
	| 'list'
	/** A list, of which what came is enough: its rows are compared with what was asked for. */
	| 'rows'
	/** The IDs of what was changed. */
	| 'ids'
	| 'file'
	/** That it was done: nothing, or anything that is no refusal. */
	| 'done'
	/** An object that has at least one of these members. */
	| { record: readonly string[] };

/** A body, or a file that was taken into n8n's store. */
type Came = Decoded | { kind: 'file' };

/** What is wrong with an answer: the words that Sellercloud gives for it, or what it is and what it should be. */
export interface Mismatch {
	reason?: string;
	message: string;
}

/** Members that an envelope of rows has at the most. */
const MOST_BESIDE_ROWS = 5;
/** What stands beside those that only refusals have. */
const BESIDE_REFUSALS =
	/^(message|messagedetail|exceptiontype|stacktrace|title|type|status|detail|traceid|errorcode)$/i;
/** Names of members that are shown at the most, and characters of one; what else they are may be somebody's data. */
const MOST_MEMBERS = 8;
const PLAIN_NAME = /^[A-Za-z_]\w{0,39}$/;

/** @returns `undefined` where the answer is as it has to be */
export function mismatchOf(decoded: Came, expected: Expected): Mismatch | undefined {
	const problem = problemWith(decoded, expected);
	if (problem === undefined) return undefined;
	const reason = decoded.kind === 'object' ? reasonIn(JSON.stringify(decoded.object)) : undefined;
	return { reason, message: problem };
}

/** Whether an object is nothing but a refusal: of a request of which it is not known what it is answered with. */
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
 * Whether an answer that is no page of a list may well be a part of one, in a shape that is not known. It is one if it
 * counts rows as lists do; where all rows are wanted, also if it has little besides a list that is as long as a page, or
 * shorter than a number beside it.
 *
 * @param fullPage rows of a full page, where all are wanted
 */
export function isUnknownPage(decoded: Came, fullPage?: number): boolean {
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

function problemWith(decoded: Came, expected: Expected): string | undefined {
	const instead = (wanted: string) =>
		`Sellercloud answered with ${described(decoded)} instead of ${wanted}`;
	switch (expected) {
		case 'list':
		case 'rows': {
			const page = decoded.kind === 'file' ? undefined : pageIn(decoded);
			if (!page) return instead('a list');
			const { rows, total } = page;
			const isEnough = expected === 'rows' ? rows.length > 0 || total === 0 : rows.length >= total;
			return isEnough
				? undefined
				: `Sellercloud gave ${rows.length} of the ${total} rows it counts`;
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

/** What an answer is, without any of its data. */
export function described(decoded: Came): string {
	switch (decoded.kind) {
		case 'empty':
			return 'nothing';
		case 'file':
			return 'a file';
		case 'html':
			return 'a web page';
		case 'text':
			return 'a text that is not JSON';
		case 'value':
			return decoded.value === null ? 'null' : `a single ${typeof decoded.value}`;
		case 'array':
			return decoded.array.length === 0 ? 'an empty list' : 'a list of something else';
		case 'object':
			return `an object ${membersOf(decoded.object)}`;
	}
}

function membersOf(object: IDataObject): string {
	const names = Object.keys(object);
	if (names.length === 0) return 'without members';
	const shown = names.filter((name) => PLAIN_NAME.test(name)).slice(0, MOST_MEMBERS);
	const more = names.length - shown.length;
	const others = more > 0 ? [`${more} more`] : [];
	return `with the members ${[...shown, ...others].join(', ')}`;
}
