import { withHostileServer } from '../../support/core/hostileServer';
import { inVirtualTime } from '../../support/core/virtualTime';

test.each([
	[401, /^Sellercloud refused this username or password/],
	[200, /^Signed in, but not permitted/],
])(
	'a refused request with a long answer leaves no connection open, if all others have status %i',
	async (status, message) => {
		await inVirtualTime(async (time) => {
			await withHostileServer(time.now, async (server) => {
				const engine = await server.newEngine();
				server.answer = ({ url = '' }, response) => {
					response.statusCode = url.startsWith('/rest/api/Orders') ? 401 : status;
					response.end('{"a":'.repeat(38_000));
				};
				// Time would stand still as long as a request is under way
				const { error } = await engine.run({ parameters: { path: '/api/Orders' } });
				expect(error?.message).toMatch(message);
			});
		});
	},
);
