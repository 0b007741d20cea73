import { against, CALL_ENDPOINT, pour } from '../../support/core/anyServer';

const GET = { method: 'GET', path: '/api/Orders/1' };
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test('an answer that is too long is asked for once', async () => {
	const { asked, message } = await against((_, response) => pour(response, 260), GET);
	expect(message).toMatch(/^The response is too large/);
	expect(asked).toBe(1);
});

test('a refusal that is too long is asked for once, and not read to its end', async () => {
	const { asked, message } = await against((_, response) => {
		response.statusCode = 503;
		pour(response, 200);
	}, GET);
	expect(message).toMatch(/^The response is too large/);
	expect(asked).toBe(1);
});

test.each([5_000, 200_000])('a refusal with %d levels is asked for once', async (levels) => {
	const { asked, message } = await against((_, response) => {
		response.statusCode = 400;
		response.end(`{"Message":${nested(levels)}}`);
	}, GET);
	expect(message).toBe('Sellercloud could not read the request');
	expect(asked).toBe(1);
});

test('an answer with 200,000 levels is handed on as the text that it is', async () => {
	const { asked, items } = await against((_, response) => response.end(nested(200_000)), GET);
	expect(items).toEqual([{ data: nested(200_000) }]);
	expect(asked).toBe(1);
});

test('what follows a file in its answer is read no further than a name may go', async () => {
	const { asked, message } = await against((_, response) => {
		response.setHeader('content-type', 'application/json');
		response.write(`{"FileName":"a.pdf","Content":"${'QUJD'.repeat(1000)}","More":"`);
		pour(response, 100);
	}, GET);
	expect(message).toMatch(/^The response contains too much data after the file/);
	expect(asked).toBe(1);
});

test('a Swagger document without an end is not read, and what is known takes its place', async () => {
	let sent = 0;
	const { message, items } = await against((request, response) => {
		if (!request.url?.includes('/swagger/')) return response.end('{"ID":1}');
		response.write('{"paths":');
		response.once('close', () => (sent = response.socket?.bytesWritten ?? Infinity));
		return pour(response, 200);
	}, CALL_ENDPOINT);
	expect(message).toBeUndefined();
	expect(items).toEqual([{ ID: 1 }]);
	// 20 MB, and what the connection holds meanwhile
	expect(sent).toBeLessThan(60 * 1024 * 1024);
});
