/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { StreamCopy } from './streamCopy';

/** Base64 in whole groups, so that each piece can be converted alone. */
function converted(group: number, convert: (piece: Buffer) => Buffer): Transform {
	let rest = Buffer.alloc(0);
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			const piece = Buffer.concat([rest, chunk]);
			const whole = piece.length - (piece.length % group);
			rest = piece.subarray(whole);
			done(null, convert(piece.subarray(0, whole)));
		},
		flush(done) {
			done(null, convert(rest));
		},
	});
}

const decoded = () => converted(4, (piece) => Buffer.from(piece.toString('latin1'), 'base64'));
const encoded = () => converted(3, (piece) => Buffer.from(piece.toString('base64'), 'latin1'));

async function* inBody(file: string): AsyncGenerator<Buffer> {
	yield Buffer.from('{"FileContent":"');
	for await (const piece of createReadStream(file).pipe(encoded())) yield piece;
	yield Buffer.from('"}');
}

async function run(): Promise<void> {
	const { direction, url, file }: StreamCopy = JSON.parse(process.argv[2] ?? '{}');
	const begun = performance.now();
	if (direction === 'down') {
		const { body } = await fetch(url);
		if (!body) throw new Error('No file');
		await pipeline(body, decoded(), createWriteStream(file));
	} else {
		const body = Readable.toWeb(Readable.from(inBody(file)));
		const options: RequestInit & { duplex: 'half' } = { method: 'PUT', body, duplex: 'half' };
		await (await fetch(url, options)).text();
	}
	console.log(JSON.stringify({ ms: performance.now() - begun }));
}

void run();
