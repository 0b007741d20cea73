import fc from 'fast-check';
import { safeFileName } from '../../../nodes/Sellercloud/client/safeFileName';
import { sized } from '../../support/sized';

test.each<[string | undefined, string | undefined]>([
	[undefined, undefined],
	['', undefined],
	['..', undefined],
	[' . ', undefined],
	['dir/', undefined],
	['invoice 1.pdf', 'invoice 1.pdf'],
	['Größe.pdf', 'Größe.pdf'],
	['../../etc/passwd', 'passwd'],
	['..\\..\\windows\\a.ini', 'a.ini'],
	['C:\\temp\\a.pdf', 'a.pdf'],
	['a.pdf\u0000.exe', 'a.pdf.exe'],
	['a\r\nSet-Cookie: b', 'aSet-Cookie_ b'],
	['a\u2028b\u0085c\u001b[31m', 'abc[31m'],
	['annex\u202efdp.exe', 'annexfdp.exe'],
	['a:stream', 'a_stream'],
	['<a>|"b"?*', '_a___b___'],
	['a.pdf. . ', 'a.pdf'],
	['NUL.txt', '_NUL.txt'],
	['a\ud800b', 'ab'],
	[`${'x'.repeat(5000)}.pdf`, `${'x'.repeat(196)}.pdf`],
	[`${'ü'.repeat(5000)}.pdf`, `${'ü'.repeat(98)}.pdf`],
])('%j is kept as %j', (name, safe) => expect(safeFileName(name)).toBe(safe));

test('any name is one step, of one line, that a disk takes', () => {
	const tricky = fc.constantFrom(
		...[
			'..',
			'/',
			'\\',
			'\r',
			'\n',
			'\u0000',
			':',
			'.',
			' ',
			'\u202e',
			'CON',
			'\ud800',
			'.pdf',
			'ü',
		],
	);
	const name = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 2_000 }),
		fc.array(fc.oneof(tricky, fc.string())).map((parts) => parts.join('')),
	);
	fc.assert(
		fc.property(name, (given) => {
			const safe = safeFileName(given);
			if (safe === undefined) return;
			expect(safe).not.toMatch(/[\\/<>:"|?*\p{C}\p{Zl}\p{Zp}]/u);
			expect(safe).not.toMatch(/^\.*$|[.\s]$/);
			expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
			expect(safeFileName(safe)).toBe(safe);
		}),
		{ numRuns: sized(1_000, 10_000) },
	);
});
