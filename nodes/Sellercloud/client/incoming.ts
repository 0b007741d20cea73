import type { Secrets } from '../../../credentials/secrets';
import { isDataObject } from './decode';
import { type ByteStream, decodedBy, readText } from './files';
import type { AnswerHead, TextAnswer } from './types';

/** A refusal is read as text up to a stall of this many ms. */
const REFUSAL_TIMEOUT = 30_000;
/** bytes: what refuses gives a reason, and no data. */
const LONGEST_REFUSAL = 16 * 1024 * 1024;

/** An answer as n8n hands it over. */
export interface Raw extends AnswerHead {
	body: ByteStream;
}

/** A successful answer whose body is still under way, without the credential's secrets in anything but `body`. */
export interface Incoming {
	head: AnswerHead;
	/** As it comes, for files; what is read as text comes from `text`. */
	body: ByteStream;
	/** Reads the body as text, or decodes the whole of it if it has been read. */
	text(read?: Buffer): Promise<string>;
	/** Frees another text of the body of secrets, such as the name of a file. */
	withoutSecrets(text: string): string;
}

/** @param timeout ms without any progress until the body is given up */
export function incoming(raw: Raw, secrets: Secrets, timeout: number): Incoming {
	const head = cleanHead(raw, secrets, false);
	const { body } = raw;
	return {
		head,
		body,
		text: async (read) =>
			secrets.outOf(
				read ? decodedBy(head.headers, read) : await readText(body, head.headers, timeout),
			),
		withoutSecrets: (text) => secrets.outOf(text),
	};
}

/** A refusal, read whole and without the credential's secrets. */
export async function refusalIn(raw: Raw, secrets: Secrets): Promise<TextAnswer> {
	const head = cleanHead(raw, secrets, true);
	const text = await readText(raw.body, head.headers, REFUSAL_TIMEOUT, LONGEST_REFUSAL);
	return { ...head, text: secrets.outOf(text, true) };
}

function cleanHead(
	{ status, statusMessage, headers }: Raw,
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
