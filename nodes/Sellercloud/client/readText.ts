import { readUpTo } from '../../../credentials/bounded';
import { send } from './request';
import type { Context, Outcome, Query, TextAnswer } from './types';
import { UnusableAnswer } from './unusableAnswer';

export interface ReadTextOptions {
	/** ms until the answer starts, and between two chunks of it. */
	timeout: number;
	/** The item whose credential is used; the first one if left out. */
	itemIndex?: number;
	signal?: AbortSignal;
	/** The most bytes of the answer, and the message when it is longer. */
	longest?: { bytes: number; problem: string };
}

/** An answer that was read completely. */
export type ReadText = TextAnswer & {
	/** When the answer started, by this machine's clock; ms since epoch. */
	receivedAt: number;
};

/**
 * Sends a GET request and reads the answer as text, with secrets redacted. As a read it is retried after temporary errors
 * and counts towards the account's budget.
 *
 * @returns the answer, or the failure, of kind `unusable` when the answer is longer than `longest`
 */
export async function readText(
	context: Context,
	path: string,
	query: Query,
	{ timeout, itemIndex = 0, signal, longest }: ReadTextOptions,
): Promise<Outcome<ReadText>> {
	return await send(
		context,
		{ method: 'GET', path, kind: 'read', query, timeout },
		{ itemIndex, signal },
		async ({ head, body, text, withoutSecrets }) => {
			const receivedAt = Date.now();
			if (!longest) return { ...head, text: await text(), receivedAt };
			const read = await readUpTo(body, longest.bytes, signal);
			if (!read.isWhole) throw new UnusableAnswer(longest.problem);
			return { ...head, text: withoutSecrets(read.text), receivedAt };
		},
	);
}
