import fc from 'fast-check';
import {
	fileAsText,
	fileInJson,
	fileNameAfter,
} from '../../../nodes/Sellercloud/client/base64File';

describe('a file inside an answer', () => {
	test('is found behind its name, wherever the head is cut', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ minLength: 1, maxLength: 200 }),
				fc.string({ maxLength: 20 }),
				fc.nat(200),
				(content, fileName, more) => {
					const base64 = Buffer.from(content).toString('base64');
					const answer = Buffer.from(JSON.stringify({ FileName: fileName, Content: base64 }));
					const start = answer.indexOf('"Content":"') + '"Content":"'.length;
					const head = answer.subarray(0, start + more);
					const found = fileInJson(head.toString('latin1'), head.length === answer.length);
					expect(found).toEqual({ offset: start, quoted: true, fileName });
				},
			),
		);
	});

	test.each([
		['no file', '{"ID":1,"Content":"YWJj"}'],
		['a text that is no base64', '{"FileName":"a.txt","Content":"Hello, world"}'],
		['a word that is too short to be base64', '{"FileName":"a.txt","Content":"abc"}'],
		['content without any name', '{"Content":"YWJj"}'],
		['a list', '[{"FileName":"a","Content":"YWJj"}]'],
	])('is not seen in %s', (_, answer) => {
		expect(fileInJson(answer, true)).toBeUndefined();
	});

	test('may have its name behind it', () => {
		const answer = '{"Content":"YWJj","FileName":"Gr\\u00f6\\u00dfe.csv"}';
		expect(fileInJson(answer, true)).toEqual({ offset: 12, quoted: true, fileName: undefined });
		expect(fileNameAfter(',"FileName":"Gr\\u00f6\\u00dfe.csv"}')).toBe('Größe.csv');
	});

	test('may be all of the answer, with quotes or without', () => {
		const base64 = Buffer.from('SKU,Qty\r\nA,1\r\n').toString('base64');
		expect(fileAsText(base64, true)).toEqual({ offset: 0, quoted: false });
		expect(fileAsText(`"${base64}"`, true)).toEqual({ offset: 1, quoted: true });
		expect(fileAsText('SKU,Qty\r\nA,1\r\nB,2\r\nC,3', true)).toBeUndefined();
		expect(fileAsText('%PDF-1.7 and so on and on', true)).toBeUndefined();
	});
});
