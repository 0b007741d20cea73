import { isRecord, parseJson } from '../../../../credentials/vendorErrors';
import { counted } from '../counted';
import { failureWords } from './failureWords';
import { type AccountCheck, note, ok, problem, type StoredToken } from './finding';

const CHECK = 'Sign-In';
const MINUTE = 60_000;
const PATH = '/api/Warehouses';

/** Whether the account can be used at all, how long its token lives, and what kind of user it is. */
export const signInCheck: AccountCheck = {
	async run(probe) {
		const outcome = await probe.read(PATH, { 'model.pageNumber': 1, 'model.pageSize': 1 });
		if (!outcome.ok) {
			return [
				problem(
					CHECK,
					[failureWords(outcome.failure), "Workflows can't use this credential."],
					'Open the credential and follow the message of its test.',
				),
			];
		}
		const token = await probe.token();
		return [signedIn(token), userKind(token)];
	},
};

function signedIn({ text, expiresAt }: StoredToken) {
	const { issuedAt, endsAt } = timesIn(text);
	const left = counted(Math.round((expiresAt - Date.now()) / MINUTE), 'minute');
	const life =
		issuedAt === undefined || endsAt === undefined
			? undefined
			: Math.round((endsAt - issuedAt) / MINUTE);
	const found =
		life === undefined
			? `Signed in. The token expires in ${left}.`
			: `Signed in. The token is valid for ${counted(life, 'minute')} and expires in ${left}.`;
	const meaning = 'The token is renewed before it expires.';
	return ok(CHECK, [found, meaning]);
}

/** As far as a JWT says it; no name is shown. */
function userKind({ text }: StoredToken) {
	const check = 'User';
	const claims = claimsOf(text);
	const words = claims && JSON.stringify(roleClaims(claims));
	if (words !== undefined && /admin/i.test(words)) {
		return note(
			check,
			[
				'The token says that this user is an administrator.',
				'Requests that work for a client admin may not be permitted for an employee.',
			],
			'Use a dedicated employee account for n8n: Sellercloud keeps limits, permissions and history for each user.',
		);
	}
	const found =
		words !== undefined && /employee|user/i.test(words)
			? 'The token does not say that this user is an administrator.'
			: 'The server does not say whether this is an employee or a client admin.';
	return ok(check, [found, 'The following permissions are those of this user.']);
}

function roleClaims(claims: Record<string, unknown>): unknown[] {
	return Object.entries(claims).flatMap(([name, value]) =>
		/role|type|admin/i.test(name) ? [name, value] : [],
	);
}

function timesIn(token: string): { issuedAt?: number; endsAt?: number } {
	const claims = claimsOf(token);
	const instant = (value: unknown) => (typeof value === 'number' ? value * 1000 : undefined);
	return { issuedAt: instant(claims?.iat ?? claims?.nbf), endsAt: instant(claims?.exp) };
}

function claimsOf(token: string): Record<string, unknown> | undefined {
	const [, payload = ''] = token.split('.');
	const claims = parseJson(Buffer.from(payload, 'base64url').toString('utf8'));
	return isRecord(claims) ? claims : undefined;
}
