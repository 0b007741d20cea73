import { against } from '../support/core/anyServer';

test('a write that is answered by another protocol is given up, and not sent again', async () => {
	const { asked, message } = await against(
		(_, response) => {
			response.socket?.end(
				'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
			);
		},
		{ method: 'POST', path: '/api/Orders', options: { timeout: 1_000 } },
	);
	expect(message).toBe('Sellercloud did not answer in time');
	expect(asked).toBe(1);
}, 600_000);
