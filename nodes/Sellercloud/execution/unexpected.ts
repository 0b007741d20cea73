import { decode } from '../client/decode';
import { PORTAL } from '../client/errors';
import type { Failure } from '../client/types';
import { type Expected, isNothingButRefusal, type Mismatch, mismatchOf } from './expected';
import type { ItemRequest } from './itemRequest';
import type { Answer } from './toItems';

/**
 * Why an answer with a status of success is none: it is not what it has to be, or refuses what was asked for.
 *
 * @param expected what it has to be; where that is not known, only an answer that says nothing but a refusal is none
 */
export function failureIn(
	{ content }: Answer,
	{ request: { kind } }: Pick<ItemRequest, 'request'>,
	expected: Expected | undefined,
): Failure | undefined {
	const came = content.kind === 'file' ? content : decode(content.text);
	const mismatch = expected ? mismatchOf(came, expected) : refusalIn(came);
	if (!mismatch) return undefined;
	if (came.kind === 'html' && expected !== 'file') return { kind: 'unusable', message: PORTAL };
	const { reason } = mismatch;
	const message = reason ?? mismatch.message;
	const said = reason ? 'Sellercloud says so with a status of success.' : '';
	const next =
		kind === 'read'
			? 'Nothing is returned, since it would look like an answer. Run it again; if it stays so, look at what Sellercloud answers with API Request > Send, with Options > Split Into Items switched off.'
			: 'The change may have been made. Look in Sellercloud before you send it again.';
	return { kind: 'unusable', message, description: `${said} ${next}`.trimStart() };
}

function refusalIn(came: Parameters<typeof mismatchOf>[0]): Mismatch | undefined {
	const isOne = came.kind === 'object' && isNothingButRefusal(came.object);
	return isOne ? mismatchOf(came, 'done') : undefined;
}
