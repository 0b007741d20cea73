import { MINUTE } from '../time';
import { type Deviation, isObject } from './deviation';

const SWAGGER = /\/swagger\/docs\/v1$/i;
const YEAR = 365 * 24 * 60 * MINUTE;

const clock = (description: string, ms: number): Deviation => ({
	description,
	headers: (now) => ({ date: new Date(now + ms).toUTCString() }),
});

const area = (path: RegExp, status: number, body?: object): Deviation => ({
	description: `${path.source.replace(/\W+/g, ' ').trim()} answers with status ${status}.`,
	refusal: (request) => (path.test(request.path) ? { status, body } : undefined),
});

export const serverDeviations = {
	clockAhead: clock('The clock of the server is 20 minutes ahead.', 20 * MINUTE),
	clockBehind: clock('The clock of the server is 20 minutes behind.', -20 * MINUTE),
	clockAYearAhead: clock('The clock of the server is a year ahead.', YEAR),
	dateMissing: {
		description: 'Answers have no Date header.',
		headers: () => ({ date: undefined }),
	},
	jobsNotPermitted: area(/^\/api\/queuedjobs/i, 401),
	purchasingForbidden: area(/^\/api\/purchaseorders/i, 403, { Message: 'Access is denied.' }),
	returnsMissing: area(/^\/api\/rma/i, 404),
	customersFail: area(/^\/api\/customers/i, 500, { Message: 'Object reference not set.' }),
	swaggerMissing: {
		description: 'The server publishes no Swagger document.',
		refusal: ({ path }) => (SWAGGER.test(path) ? { status: 404 } : undefined),
	},
	swaggerOlder: {
		description: 'The server lacks endpoints and parameters of newer versions.',
		answer: (body, { path }) =>
			SWAGGER.test(path) && isObject(body) && isObject(body.paths)
				? { ...body, paths: olderPaths(body.paths) }
				: body,
	},
	swaggerNewer: {
		description: 'The server has an endpoint that this package does not know.',
		answer: (body, { path }) =>
			SWAGGER.test(path) && isObject(body) && isObject(body.paths)
				? {
						...body,
						paths: { ...body.paths, '/api/Loyalty/Points': { get: { tags: ['Loyalty'] } } },
					}
				: body,
	},
	limitsInHeaders: {
		description: 'Answers say how many calls are left.',
		headers: () => ({ 'x-ratelimit-limit': '10800', 'x-ratelimit-remaining': '10777' }),
	},
	oneTokenPerUser: {
		description: 'A login ends the older token of the user.',
		settings: { tokensPerUser: 1 },
	},
	tokensOfTenMinutes: {
		description: 'A token lives for ten minutes.',
		settings: { tokenLifetime: 600 },
	},
} satisfies Record<string, Deviation>;

/** Without saved views of the inventory, transfers, and the filter for exported orders. */
function olderPaths(paths: Record<string, unknown>): Record<string, unknown> {
	const kept = Object.entries(paths).filter(
		([path]) => !/inventory\/(getallbyview|views)|skutoskutransfer|transfer/i.test(path),
	);
	return JSON.parse(
		JSON.stringify(Object.fromEntries(kept), (name, value: unknown) =>
			name === 'parameters' && Array.isArray(value)
				? value.filter((one) => !(isObject(one) && one.name === 'model.exported'))
				: value,
		),
	);
}
