import { readUpTo } from '../../../credentials/bounded';
import { send } from './request';
import type { Context, Outcome, Query, TextAnswer } from './types';
import { Unusable } from './unusable';

export interface ReadTextOptions {
	/** ms until an answer begins, and at the longest between two parts of it. */
	timeout: number;
	/** The item whose credential is used; the first one if left out. */
	itemIndex?: number;
	signal?: AbortSignal;
	/** What is too long to be the answer: bytes, and the words for it. */
	longest?: { bytes: number; problem: string };
}

/** An answer that was read whole. */
export type ReadText = TextAnswer & {
	/** When it began to arrive, by this machine's clock; ms since epoch. */
	receivedAt: number;
};

/** GETs a text without secrets in it. It is a read: it is retried after temporary errors, and shares the account's budget. */
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
			if (!read.isWhole) throw new Unusable(longest.problem);
			return { ...head, text: withoutSecrets(read.text), receivedAt };
		},
	);
}
