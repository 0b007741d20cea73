/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { PassThrough, Readable } from 'stream';
import {
	announcesFile,
	fileNameIn,
	isByteStream,
	mimeTypeIn,
	readStream,
} from '../../../nodes/Sellercloud/client/byteStream';

const TIMEOUT = 1_000;
const UTF8 = { 'content-type': 'application/json; charset=utf-8' };

const streamOf = (...chunks: Array<Buffer | string>) =>
	Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

describe('a body read as text', () => {
	test('is put together from its parts', async () => {
		expect(await readStream(streamOf('{"a"', ':1', '}'), UTF8, TIMEOUT)).toBe('{"a":1}');
		expect(await readStream(streamOf(), UTF8, TIMEOUT)).toBe('');
	});

	test('may be split in the middle of a character', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
				fc.integer({ min: 1, max: 5 }),
				async (text, size) => {
					const bytes = Buffer.from(`x${text}`);
					const parts = [];
					for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
					expect(await readStream(streamOf(...parts), UTF8, TIMEOUT)).toBe(`x${text}`);
				},
			),
			{ numRuns: 50 },
		);
	});

	test.each<[string, unknown, Buffer, string]>([
		['UTF-8 by default', undefined, Buffer.from('Größe'), 'Größe'],
		['UTF-8 with a mark', 'text/plain', Buffer.from('\uFEFFa'), 'a'],
		['latin1', 'text/plain; charset=iso-8859-1', Buffer.from('Größe', 'latin1'), 'Größe'],
		['windows-1252', 'text/csv;charset="windows-1252"', Buffer.from([0xdf]), 'ß'],
		['UTF-16', 'text/plain; Charset=UTF-16LE', Buffer.from('Größe', 'utf16le'), 'Größe'],
		['UTF-16 by its mark', 'application/json', Buffer.from('\uFEFFGröße', 'utf16le'), 'Größe'],
		['UTF-16 that nothing names', UTF8['content-type'], Buffer.from('bad ö', 'utf16le'), 'bad ö'],
		['UTF-16 the other way round', undefined, Buffer.from('bad ö', 'utf16le').swap16(), 'bad ö'],
		['a set nobody knows', 'text/plain; charset=klingon', Buffer.from('Größe'), 'Größe'],
		['no valid UTF-8', 'text/plain', Buffer.from([0x61, 0xff, 0x62]), 'a\uFFFDb'],
	])('in %s', async (_, type, bytes, text) => {
		const headers = type === undefined ? {} : { 'content-type': String(type) };
		expect(await readStream(streamOf(bytes), headers, TIMEOUT)).toBe(text);
	});

	test('fails when the connection breaks', async () => {
		const stream = new PassThrough();
		const reading = readStream(stream, UTF8, TIMEOUT);
		stream.write('{"a":');
		stream.destroy(new Error('read ECONNRESET'));
		await expect(reading).rejects.toThrow('read ECONNRESET');
	});

	test('fails when the connection is closed without a word', async () => {
		const stream = new PassThrough();
		const reading = readStream(stream, UTF8, TIMEOUT);
		stream.write('{"a":');
		stream.destroy();
		await expect(reading).rejects.toThrow('closed in the middle of the response');
	});

	describe('by the clock', () => {
		beforeEach(() => {
			jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
		});
		afterEach(() => jest.useRealTimers());
		const wait = async (ms: number) => await jest.advanceTimersByTimeAsync(ms);

		test('fails when nothing comes any more', async () => {
			const stream = new PassThrough();
			const failure = expect(readStream(stream, UTF8, TIMEOUT)).rejects.toThrow(
				'No data arrived for 1000 ms in the middle of the response',
			);
			stream.write('{"a":');
			await wait(2 * TIMEOUT);
			await failure;
		});

		test('fails when nothing comes at all', async () => {
			const failure = expect(readStream(new PassThrough(), UTF8, TIMEOUT)).rejects.toThrow(
				'No data arrived for 1000 ms',
			);
			await wait(TIMEOUT);
			await failure;
		});

		test('fails when nothing comes of a stream that does not end when it is destroyed', async () => {
			const stream = Readable.from(
				(async function* () {
					yield Buffer.from('{"a":');
					await new Promise(() => {});
				})(),
			);
			const failure = expect(readStream(stream, UTF8, TIMEOUT)).rejects.toThrow(
				'No data arrived for 1000 ms in the middle of the response',
			);
			await wait(3 * TIMEOUT);
			await failure;
		});

		test('fails when it is not complete after 15 minutes', async () => {
			const stream = new PassThrough();
			const trickle = setInterval(() => stream.write(' '), TIMEOUT / 2);
			const failure = expect(readStream(stream, UTF8, TIMEOUT)).rejects.toThrow(
				'The response was not complete after 15 minutes',
			);
			await wait(15 * 60_000 + TIMEOUT);
			await failure;
			clearInterval(trickle);
		});

		test('may be slow as long as something comes', async () => {
			const stream = new PassThrough();
			const reading = readStream(stream, UTF8, TIMEOUT);
			for (let part = 0; part < 6; part++) {
				stream.write('x');
				await wait(TIMEOUT - 50);
			}
			stream.end();
			expect(await reading).toBe('xxxxxx');
			expect(jest.getTimerCount()).toBe(0);
		});
	});

	test('fails when it is too long for a text', async () => {
		const part = Buffer.alloc(64 * 1024 * 1024);
		const stream = Readable.from([part, part, part, part, part]);
		await expect(readStream(stream, UTF8, 10_000)).rejects.toThrow('too large to read as text');
	});
});

test.each<[string, unknown, boolean]>([
	['a stream', new PassThrough(), true],
	['text', 'x', false],
	['a buffer', Buffer.from('x'), false],
	['an object', { on: () => undefined }, false],
	['nothing', undefined, false],
	['null', null, false],
])('%s is a stream: %#', (_, value, stream) => expect(isByteStream(value)).toBe(stream));

test.each<[string | undefined, string | undefined, boolean]>([
	['application/pdf', undefined, true],
	['application/octet-stream', undefined, true],
	['image/png', undefined, true],
	['application/zip', undefined, true],
	['application/vnd.ms-excel', undefined, true],
	['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', undefined, true],
	['APPLICATION/PDF; x=y', undefined, true],
	['application/json; charset=utf-8', undefined, false],
	['text/html', undefined, false],
	['text/csv', undefined, false],
	['application/problem+json', undefined, false],
	[undefined, undefined, false],
	['text/csv', 'attachment; filename=a.csv', true],
	['application/json', ' Attachment', true],
	['application/json', 'inline; filename=attachment', false],
])('%s with %s announces a file: %s', (type, disposition, file) => {
	expect(announcesFile({ 'content-type': type, 'content-disposition': disposition })).toBe(file);
});

test.each<[string | undefined, string | undefined]>([
	[undefined, undefined],
	['attachment', undefined],
	['attachment; filename=', undefined],
	['attachment; filename=""', ''],
	['attachment; filename=invoice.pdf', 'invoice.pdf'],
	['attachment; filename="invoice 1.pdf"; size=3', 'invoice 1.pdf'],
	['attachment; FileName = "a;b.pdf"', 'a;b.pdf'],
	["attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf", 'Größe.pdf'],
	["attachment; filename=plain.pdf; filename*=utf-8''b%20c.pdf", 'b c.pdf'],
	["attachment; filename*=utf-8''50%off.pdf", '50%off.pdf'],
	['attachment; filename="../../etc/passwd"', '../../etc/passwd'],
	['attachment; filename="C:\\temp\\a.pdf"', 'C:\\temp\\a.pdf'],
	["attachment; filename*=utf-8''..%2F..%2Fa.pdf", '../../a.pdf'],
	['attachment; filename="dir/"', 'dir/'],
])('the file name in %s is %s', (disposition, name) => {
	expect(fileNameIn({ 'content-disposition': disposition })).toBe(name);
});

test.each<[string | undefined, string | undefined]>([
	['application/pdf', 'application/pdf'],
	['text/csv ; charset=utf-8', 'text/csv'],
	['', undefined],
	['pdf', undefined],
	['a/b/c', undefined],
	['text/<script>', undefined],
	[undefined, undefined],
])('the type in %s is %s', (header, type) => {
	expect(mimeTypeIn({ 'content-type': header })).toBe(type);
});
