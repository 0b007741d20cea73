import type { INodeParameters } from 'n8n-workflow';
import { inSandbox } from '../../support/core/fixture';

const DOWNLOAD: INodeParameters = {
	resource: 'queuedJob',
	operation: 'downloadOutput',
	jobId: '9001',
	outputField: 'data',
};
const CSV = 'ProductID,Name\r\nA-1,"Shirt, red"\r\n';
const JSON_TYPE = 'application/json; charset=utf-8';
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** What is downloaded when the server answers with this. */
async function downloaded(body: unknown, headers: Record<string, string>) {
	let file: { name?: string; text: string } | undefined;
	let message: string | undefined;
	await inSandbox(async ({ sandbox, engine }) => {
		const path = '/rest/api/QueuedJobs/OutputFile';
		sandbox.control.faults.add({ kind: 'status', code: 200, body, headers, path });
		const { outputs, error } = await engine.run({ parameters: DOWNLOAD });
		const binary = outputs[0]?.[0]?.binary?.data;
		message = error?.message;
		file = binary && {
			name: binary.fileName,
			text: Buffer.from(binary.data, 'base64').toString(),
		};
	})();
	return { file, message };
}

test.each<[string, unknown, Record<string, string>, string]>([
	[
		'the Swagger says',
		{ FileName: 'a.csv', Content: base64(CSV) },
		{ 'content-type': JSON_TYPE },
		CSV,
	],
	[
		'the article says',
		base64(CSV),
		{ 'content-type': 'text/plain', 'content-disposition': 'attachment; filename="a.csv"' },
		CSV,
	],
	[
		'the article says, as a JSON text',
		JSON.stringify(base64(CSV)),
		{ 'content-type': JSON_TYPE },
		CSV,
	],
	['was seen: the bytes', CSV, { 'content-type': 'text/plain' }, CSV],
	['was seen: the bytes, said to be JSON', CSV, { 'content-type': JSON_TYPE }, CSV],
	// "Name" alone would be valid base64
	[
		'was seen, and cells in quotes',
		'"ProductID123","Name"\r\n"A","B"\r\n',
		{ 'content-type': 'text/plain' },
		'"ProductID123","Name"\r\n"A","B"\r\n',
	],
	[
		'was seen, and one column',
		'ProductIDs\r\nA1\r\nSHIRT1234567\r\n',
		{ 'content-type': 'text/plain' },
		'ProductIDs\r\nA1\r\nSHIRT1234567\r\n',
	],
])('an output file that comes as %s is read', async (_, body, headers, text) => {
	expect((await downloaded(body, headers)).file?.text).toBe(text);
});

test('base64 in lines, as some encoders write it, is decoded', async () => {
	const text = CSV.repeat(20);
	const lines = base64(text).replace(/.{76}/g, '$&\r\n');
	const { file } = await downloaded(lines, { 'content-type': 'text/plain' });
	expect(file?.text).toBe(text);
});

test.each<[string, unknown, RegExp]>([
	['a message', 'No output file', /text that is not JSON instead of a file/],
	['a refusal', { ErrorMessage: 'The job has no output file' }, /^The job has no output file$/],
	['a web page', '<!DOCTYPE html>\n<html></html>', /a web page instead of a file/],
	['nothing', '', /an empty response instead of a file/],
])('%s is no output file', async (_, body, words) => {
	const { file, message } = await downloaded(body, { 'content-type': 'text/plain' });
	expect(file).toBeUndefined();
	expect(message).toMatch(words);
});
