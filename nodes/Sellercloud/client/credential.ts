import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { isInForce, resolved } from '../../../credentials/session';
import type { Context } from './types';

export const CREDENTIAL = 'sellercloudApi';

export type CredentialData = ICredentialDataDecryptedObject;

/** ms that a reading serves the requests of its item. */
const YOUNG = 1_000;

/** Server and user: what budgets, caches and names of an account are kept by. It contains no secret. */
export const accountIdOf = ({ endpoint, username }: CredentialData): string =>
	`${String(endpoint)}\n${String(username)}`;

interface Reading {
	data: Promise<CredentialData>;
	/** When it was begun; ms since epoch. */
	at: number;
}

/**
 * The latest readings by item, oldest first. n8n creates a context for each run of a node, so that an index always means
 * the same item; the context of polls lasts, but they have no items.
 */
const readings = new WeakMap<Context, Map<number, Reading>>();

/**
 * The stored credential as n8n resolves it for an item. Its fields may be expressions, so that each item may have another
 * account.
 *
 * n8n needs more time for it than for all else that a request costs: it reads its database, decrypts, and resolves
 * expressions. The requests of one item therefore share a reading that is young enough, as long as its token is in force.
 *
 * @param maxAge ms; 0 to read it anew
 * @returns a copy, into which n8n may write a token
 * @throws n8n's own error when the node has no credential, or an expression of it fails
 */
export async function readCredential(
	context: Context,
	itemIndex: number,
	maxAge = YOUNG,
): Promise<CredentialData> {
	const known = readings.get(context)?.get(itemIndex);
	if (known && Date.now() - known.at < maxAge) {
		const data = await known.data;
		if (isInForce(data)) return { ...data };
	}
	return { ...(await readAnew(context, itemIndex)) };
}

async function readAnew(context: Context, itemIndex: number): Promise<CredentialData> {
	const at = Date.now();
	const data = context.getCredentials<CredentialData>(CREDENTIAL, itemIndex).then(resolved);
	const byItem = readings.get(context) ?? new Map<number, Reading>();
	readings.set(context, byItem);
	byItem.delete(itemIndex);
	byItem.set(itemIndex, { data, at });
	for (const [index, reading] of byItem) {
		if (at - reading.at < YOUNG) break;
		byItem.delete(index);
	}
	return await data;
}
