import { operation } from '../api/operation';
import { refuseWithMessage } from '../api/refusals';
import { model, required, text } from '../api/values';
import { tenantTime } from '../time';

// Source: Swagger 2022, Authentication; article authentication. What a refused login answers is documented nowhere:
// 400 and 403 with a Message, as the vendor's own client reads refusals

const NAMESPACE = 'SellerCloud.Delta.WebApi.Models.Authentication';

const tokenRequest = model(`${NAMESPACE}.CreateTokenRequest`, {
	Username: required(text),
	Password: required(text),
});

export const authentication = [
	operation({
		method: 'POST',
		path: '/api/token',
		operationId: 'Authentication_Create',
		tag: 'Authentication',
		summary: 'Receive a new token',
		isPublic: true,
		body: { name: 'model', type: tokenRequest },
		answer: {
			$id: `${NAMESPACE}.CreateTokenResponse`,
			type: 'object',
			properties: {
				access_token: { type: 'string' },
				token_type: { type: 'string' },
				username: { type: 'string' },
				expires_in: { type: 'number', format: 'double' },
				'.issued': { type: 'string', format: 'date-time' },
				'.expires': { type: 'string', format: 'date-time' },
			},
		},
		handle({ body, world, identify }) {
			const user = world.users.find(body.Username);
			if (user) identify(user.name);
			if (user?.password !== body.Password) {
				throw refuseWithMessage(400, 'The user name or password is incorrect.');
			}
			if (user.isLocked) {
				throw refuseWithMessage(403, 'The account is locked. Ask your administrator to unlock it.');
			}
			const { tokenLifetime } = world.settings;
			const { accessToken, issuedAt, expiresAt } = world.tokens.issue(user.name, tokenLifetime);
			return {
				access_token: accessToken,
				token_type: 'Bearer',
				username: user.name,
				expires_in: tokenLifetime,
				'.issued': wallClock(issuedAt, 'utc'),
				'.expires': wallClock(expiresAt),
			};
		},
	}),
];

/**
 * The two times come without a zone, and the second in another one than the first, so that it seems
 * to lie before it (as in the vendor's own sample): only `expires_in` tells the lifetime.
 */
function wallClock(at: number, zone?: string): string {
	const time = tenantTime(at);
	return (zone ? time.setZone(zone) : time).toFormat("yyyy-MM-dd'T'HH:mm:ss");
}
