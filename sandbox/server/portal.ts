import type { FastifyInstance } from 'fastify';

export const TEAM = 'demo-team';

export const PORTAL_PAGE = `<!doctype html>
<html lang="en">
<head><title>Sellercloud - Login</title></head>
<body><form method="post" action="/login"><input name="user"><input name="password" type="password"></form></body>
</html>
`;

/**
 * Everything outside the API: the look-up of a team's endpoint, and for any other path the web
 * portal, which answers 200 with its login page.
 */
export function servePortal(app: FastifyInstance, origin: () => string): void {
	app.get<{ Querystring: { team?: string } }>(
		'/api/server-by-team',
		async ({ query: { team } }) => {
			if (team?.trim().toLowerCase() !== TEAM) {
				return { Success: false, Message: `Team '${team ?? ''}' was not found.` };
			}
			return { ServerID: 'demo', ApiUrl: origin(), RestApiEndpoint: `${origin()}/rest` };
		},
	);
	app.setNotFoundHandler(
		async (_request, reply) =>
			await reply.code(200).type('text/html; charset=utf-8').send(PORTAL_PAGE),
	);
}
