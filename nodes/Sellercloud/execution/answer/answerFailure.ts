import { WEB_PAGE } from '../../client/errors';
import type { Failure } from '../../client/types';
import {
	type ExpectedAnswer,
	isNothingButRefusal,
	type Mismatch,
	mismatchOf,
} from './expectedAnswer';
import type { ItemRequest } from '../itemRequest';
import type { WholeAnswer } from './wholeAnswer';

/**
 * The failure in an answer that has a success status: it is not what was expected, or it reports a refusal.
 *
 * @param expected what the answer has to contain; if not known, only an answer that is a plain refusal is a failure
 */
export function answerFailure(
	{ content }: WholeAnswer,
	{ request: { kind } }: Pick<ItemRequest, 'request'>,
	expected: ExpectedAnswer | undefined,
): Failure | undefined {
	const came = content.kind === 'file' ? content : content.decoded;
	const mismatch = expected ? mismatchOf(came, expected) : refusalIn(came);
	if (!mismatch) return undefined;
	if (came.kind === 'html' && expected !== 'file' && expected !== 'output') return WEB_PAGE;
	const { reason } = mismatch;
	const message = reason ?? mismatch.message;
	const said = reason ? 'Sellercloud returned this with a success status.' : '';
	const next =
		kind === 'read'
			? 'No data is returned, because it would be wrong or incomplete. Run the workflow again. If this happens again, use API Request > Send with Options > Split Into Items switched off to see the response.'
			: 'The change may have been made. Check in Sellercloud before you send the request again.';
	return { kind: 'unusable', message, description: `${said} ${next}`.trimStart() };
}

function refusalIn(came: Parameters<typeof mismatchOf>[0]): Mismatch | undefined {
	const isOne = came.kind === 'object' && isNothingButRefusal(came.object);
	return isOne ? mismatchOf(came, 'done') : undefined;
}
