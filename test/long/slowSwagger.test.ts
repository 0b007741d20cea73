/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { against, CALL_ENDPOINT } from '../support/core/anyServer';

test('a Swagger document that comes byte by byte is given up after a minute, and what is known takes its place', async () => {
	let bytes = 0;
	let isClosed = false;
	const { message, items } = await against((request, response) => {
		// The request itself, which is sent when the document was given up
		if (!request.url?.includes('/swagger/')) {
			setTimeout(() => response.end(JSON.stringify({ isClosed })), 2_000);
			return;
		}
		const trickle = setInterval(() => {
			response.write(' ');
			bytes++;
		}, 1_000);
		response.once('close', () => {
			clearInterval(trickle);
			isClosed = true;
		});
	}, CALL_ENDPOINT);
	expect(message).toBeUndefined();
	expect(items).toEqual([{ isClosed: true }]);
	expect(bytes).toBeGreaterThan(40);
}, 180_000);
