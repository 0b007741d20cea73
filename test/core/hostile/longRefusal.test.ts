import { withHostileServer } from '../../support/core/hostileServer';
import { inVirtualTime } from '../../support/core/virtualTime';

test('a refused token whose answer is long leaves no connection open', async () => {
	await inVirtualTime(async (time) => {
		await withHostileServer(time.now, async (server) => {
			const engine = await server.newEngine();
			server.answer = (_, response) => {
				response.statusCode = 401;
				response.end('{"a":'.repeat(38_000));
			};
			// Time would stand still as long as the first request is under way
			const { error } = await engine.run({ parameters: { path: '/api/Orders' } });
			expect(error?.message).toMatch(/^Sellercloud refused this username or password/);
		});
	});
});
