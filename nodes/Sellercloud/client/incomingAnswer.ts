import type { Secrets } from '../../../credentials/secrets';
import { isDataObject } from './decode';
import { type ByteStream, decodedBy, readStream } from './byteStream';
import type { AnswerHead, TextAnswer } from './types';

/** ms without progress while a refusal is read. */
const REFUSAL_TIMEOUT = 30_000;
/** bytes; a refusal has a reason but no data. */
const LONGEST_REFUSAL = 16 * 1024 * 1024;

/** An answer as n8n returns it. */
export interface RawAnswer extends AnswerHead {
	body: ByteStream;
}

/** A successful answer whose body has not been read. The credential's secrets are redacted in everything but `body`. */
export interface IncomingAnswer {
	head: AnswerHead;
	/** Unredacted, for files. Use `text` to read text. */
	body: ByteStream;
	/** Reads the body as text, or decodes `read` if the whole body has been read already. */
	text(read?: Buffer): Promise<string>;
	/** Redacts secrets in another text from the body, such as a file name. */
	withoutSecrets(text: string): string;
}

/**
 * Wraps a successful answer so that its secrets are redacted.
 *
 * @param timeout ms without progress after which reading the body fails
 */
export function incomingAnswer(raw: RawAnswer, secrets: Secrets, timeout: number): IncomingAnswer {
	const head = redactedHead(raw, secrets, false);
	const { body } = raw;
	return {
		head,
		body,
		text: async (read) =>
			secrets.outOf(
				read ? decodedBy(head.headers, read) : await readStream(body, head.headers, timeout),
			),
		withoutSecrets: (text) => secrets.outOf(text),
	};
}

/**
 * Reads a whole refusal and redacts the credential's secrets.
 *
 * @throws Unusable when it is longer than 16 MB; Error when the connection is lost or stalls
 */
export async function readRefusal(raw: RawAnswer, secrets: Secrets): Promise<TextAnswer> {
	const head = redactedHead(raw, secrets, true);
	const text = await readStream(raw.body, head.headers, REFUSAL_TIMEOUT, LONGEST_REFUSAL);
	return { ...head, text: secrets.outOf(text, true) };
}

function redactedHead(
	{ status, statusMessage, headers }: RawAnswer,
	secrets: Secrets,
	isRefusal: boolean,
): AnswerHead {
	const clean = secrets.outOfValue(headers, isRefusal);
	return {
		status,
		statusMessage: secrets.outOf(statusMessage, isRefusal),
		headers: isDataObject(clean) ? clean : {},
	};
}
