import type { Assumption } from './assumption';

const WRITES = { notChecked: 'A check only reads.' };

export const signInAssumptions: readonly Assumption[] = [
	{
		title: 'Life of a token',
		known:
			'The article about authentication says 60 minutes, its sample shows `expires_in: 1800`, and about 3,600 seconds were seen live.',
		confidence: 'seen live',
		assumed: 'The token lives for `expires_in` seconds. `.issued` and `.expires` are not used.',
		usedBy: 'Credential',
		otherwise: 'A token that ends earlier is refused with status 401, and is renewed then.',
		outcome: 'adapts',
		checkedBy: ['Sign-In'],
		deviations: ['tokensOfTenMinutes'],
	},
	{
		title: 'Several tokens of one user',
		known:
			'No source says whether a login ends the older token. Many clients sign in independently.',
		confidence: 'unknown',
		assumed: 'Nothing. After a refusal, the stored token is read again before anyone signs in.',
		usedBy: 'Credential, client',
		otherwise:
			"Programs that use the same employee end each other's tokens; each time costs a login.",
		outcome: 'adapts',
		checkedBy: ['Sign In Twice'],
		deviations: ['oneTokenPerUser'],
	},
	{
		title: 'Kind of user',
		known: 'A client admin is exempt from some restrictions of employees. The token is a JWT.',
		confidence: 'one source',
		assumed: 'Nothing. The check shows what the token says about it.',
		usedBy: 'Account > Check',
		otherwise: 'The check says that the server does not show it.',
		outcome: 'is limited',
		checkedBy: ['User'],
	},
	{
		title: 'Login that is refused',
		known: 'Neither the status nor the body is documented.',
		confidence: 'unknown',
		assumed:
			'Status 403 is about permissions, unless its reason mentions the username, the password or credentials. Other refusals are about the username and the password, unless their reason mentions permissions or a lock.',
		usedBy: 'Credential',
		otherwise: 'The message contains the reason that Sellercloud gives in both cases.',
		outcome: 'adapts',
		checkedBy: { notChecked: 'A check must not risk that the account is locked.' },
	},
	{
		title: 'Status of a missing permission',
		known:
			'An integrator reports status 401 with a fresh token for an employee without REST permission.',
		confidence: 'one source',
		assumed: 'Status 401 after a new login, and status 403, mean a missing permission.',
		usedBy: 'Credential, client',
		otherwise: 'The error contains the status and the reason that Sellercloud gives.',
		outcome: 'fails loudly',
		checkedBy: [
			'Permission: Catalog',
			'Permission: Customers',
			'Permission: Inventory',
			'Permission: Orders',
			'Permission: Purchase Orders',
			'Permission: Queued Jobs',
			'Permission: RMAs',
			'Permission: Settings',
		],
		deviations: ['jobsNotPermitted', 'purchasingForbidden', 'returnsMissing', 'customersFail'],
	},
	{
		title: 'Two-factor authentication',
		known: 'It is mandatory for accounts in the UK. The call for a token has no field for a code.',
		confidence: 'documented in part',
		assumed: 'The API asks for no code.',
		usedBy: 'Credential',
		otherwise: 'Signing in fails, and the message contains the reason that Sellercloud gives.',
		outcome: 'fails loudly',
		checkedBy: ['Sign-In'],
	},
	{
		title: 'Where the reason of an error is found',
		known:
			"It is in the members that the vendor's own client reads, in ASP.NET's `ModelState`, or only in the text after the status.",
		confidence: 'seen live',
		assumed:
			'The body takes precedence. Standard texts of a status ("Bad Request") don\'t count as a reason.',
		usedBy: 'Client',
		otherwise: 'The error always contains the status, the method and the path.',
		outcome: 'adapts',
		checkedBy: { notChecked: 'A check makes no mistakes on purpose.' },
	},
	{
		title: 'Rate limit',
		known:
			'10,800 calls an hour per user and address are documented. Status 409 with `RateLimitResetTime` was seen live. No header is documented.',
		confidence: 'seen live',
		assumed:
			'Status 409 with `RateLimitResetTime` or "Too many requests", and status 429, mean that the limit is reached. It counts the calls of an hour, and neither how many are sent within a second nor how many run at the same time.',
		usedBy: 'Client',
		otherwise: 'The call fails with the status and the reason that Sellercloud gives.',
		outcome: 'fails loudly',
		checkedBy: ['Rate Limit', 'Calls'],
		deviations: ['limitsInHeaders'],
	},
	{
		title: 'Bodies that are forms',
		known:
			'The Swagger of 2022 lists JSON and forms for all bodies. The import of images was seen to be sent as a form.',
		confidence: 'seen live',
		assumed: 'Operations send JSON. Send offers forms.',
		usedBy: 'All operations that write',
		otherwise: 'Sellercloud refuses JSON with a reason and changes nothing.',
		outcome: 'fails loudly',
		checkedBy: WRITES,
	},
];
