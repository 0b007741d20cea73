import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { endsOlderToken } from '../../../credentials/secondLogin';
import type { AccountProbe } from '../checks/account/finding';
import { readText, type ReadText } from '../client/readText';
import type { Outcome, SendOptions } from '../client/types';
import { describeApi } from '../swagger/describeApi';
import { snapshot } from '../swagger/snapshot';
import { needs } from './needs';
import { mentions } from './privateWords';

/** ms */
const TIMEOUT = 60_000;
/** Reads without an answer, each with its retries, after which nothing more is asked. */
const MOST_UNANSWERED = 2;

/** Where retries did not help, so that each further read would take minutes. */
const isUnanswered = (outcome: Outcome<unknown>): boolean =>
	!outcome.ok && (outcome.failure.kind === 'network' || outcome.failure.kind === 'throttled');

/** Reads the account of one item's credential, and counts the calls. */
export async function probeOf(
	context: IExecuteFunctions,
	{ itemIndex, signal }: SendOptions,
): Promise<AccountProbe> {
	const stored = async () =>
		await context.getCredentials<ICredentialDataDecryptedObject>('sellercloudApi', itemIndex);
	const { timezone } = await stored();
	let calls = 0;
	let unanswered = 0;
	let latest: Outcome<ReadText> | undefined;
	return {
		zone: String(timezone || context.getTimezone()),
		isZoneSet: Boolean(timezone),
		async read(path, query = {}) {
			if (latest && unanswered >= MOST_UNANSWERED) return latest;
			calls++;
			const outcome = await readText(context, path, query, { timeout: TIMEOUT, itemIndex, signal });
			if (isUnanswered(outcome)) {
				unanswered++;
				latest = outcome;
			}
			return outcome;
		},
		async token() {
			const { accessToken, expiresAt } = await stored();
			return { text: String(accessToken), expiresAt: Number(expiresAt) };
		},
		async endsOlderToken() {
			calls += 2;
			return await endsOlderToken(context.helpers, await stored()).catch(() => undefined);
		},
		facts: {
			async described() {
				const { endpoints, source } = await describeApi(context, itemIndex);
				if (source !== 'tenant') return undefined;
				const credential = await stored();
				return endpoints.map(({ key, parameters }) => ({
					endpoint: key,
					isPrivate: mentions(key, credential),
					parameters: parameters.map(({ name }) => name),
				}));
			},
			needs: needs(),
			known: snapshot().map(({ key }) => key),
		},
		calls: () => calls,
	};
}
