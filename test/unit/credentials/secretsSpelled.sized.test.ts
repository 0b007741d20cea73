import fc from 'fast-check';
import { readings } from '../../../credentials/escapes';
import { Secrets, SHORTEST_SECRET } from '../../../credentials/secrets';
import { sized } from '../../support/sized';

const numRuns = sized(1_000, 10_000);

const hex = (code: number, width: number) => code.toString(16).padStart(width, '0');
const units = (text: string) => text.split('');

/** The ways in which a server may spell what it quotes. */
const SPELLINGS: Record<string, (text: string) => string> = {
	plain: (text) => text,
	json: (text) => JSON.stringify(text).slice(1, -1),
	unicode: (text) =>
		units(text)
			.map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
			.join(''),
	url: (text) => encodeURIComponent(text),
	form: (text) => new URLSearchParams([['', text]]).toString().slice(1),
	bytes: (text) => [...Buffer.from(text)].map((byte) => `%${hex(byte, 2)}`).join(''),
	html: (text) =>
		text
			.replace(/&/g, '&amp;')
			.replace(/</g, '&lt;')
			.replace(/>/g, '&gt;')
			.replace(/"/g, '&quot;')
			.replace(/'/g, '&#39;'),
	/** As Python and JavaScript print bytes. */
	hex: (text) => [...Buffer.from(text)].map((byte) => `\\x${hex(byte, 2)}`).join(''),
	/** As JavaScript's `escape` and .NET's `UrlEncodeUnicode` have it. */
	percentU: (text) =>
		units(text)
			.map((unit) => `%u${hex(unit.charCodeAt(0), 4)}`)
			.join(''),
	numbers: (text) => [...text].map((character) => `&#${character.codePointAt(0)};`).join(''),
	numbersAlone: (text) => [...text].map((character) => `&#${character.codePointAt(0)}`).join(''),
};

const secret = fc
	.oneof(
		fc.string({ minLength: SHORTEST_SECRET, maxLength: 20 }),
		fc.string({ unit: 'grapheme', minLength: SHORTEST_SECRET, maxLength: 12 }),
		fc.base64String({ minLength: 12, maxLength: 60 }),
	)
	.filter(
		(text) => text.trim().length >= SHORTEST_SECRET && !/\p{Cs}/u.test(text) && !/^\*+$/.test(text),
	);
const spelling = fc.constantFrom(...Object.keys(SPELLINGS));
const around = fc.constantFrom('', ' ', ', ', '"', ': "', '<b>', '=', '&a=', '/', '(');

/** Whether a text says something, read as often as anybody would. */
const says = (text: string, what: string) =>
	readings(text).some((reading) => reading.includes(what));

test('no secret stays in a text, however it is spelled, once or twice', () => {
	fc.assert(
		fc.property(
			secret,
			spelling,
			spelling,
			around,
			around,
			(password, one, other, before, after) => {
				// A password that looks escaped itself, spelled in two different ways, has no reading of its own any more
				const isMixed = one !== other && one !== 'plain' && other !== 'plain';
				fc.pre(!isMixed || (readings(password).length === 1 && !password.endsWith('\\')));
				const spelled = SPELLINGS[other]?.(SPELLINGS[one]?.(password) ?? '') ?? '';
				const clean = new Secrets({ password }).outOf(`a${before}${spelled}${after}b`, true);
				expect(clean).toContain('***');
				expect(says(clean, password)).toBe(false);
			},
		),
		{ numRuns },
	);
});

test.each<[string, (secret: string) => string]>([
	['in UTF-16 that is read as UTF-8', (secret) => `${units(secret).join('\0')}\0`],
	['with a soft hyphen between any two', (secret) => units(secret).join('\u00ad')],
	['with spaces of no width, as JSON', (secret) => units(secret).join('\\u200b')],
	['over several lines', (secret) => secret.replace(/.{4}/g, '$&\r\n')],
	['in capitals', (secret) => secret.toUpperCase()],
	['in small letters', (secret) => secret.toLowerCase()],
])('no secret of plain letters stays in a text that has them %s', (_, spelled) => {
	const plain = fc.base64String({ minLength: 12, maxLength: 60 });
	fc.assert(
		fc.property(plain, around, (accessToken, before) => {
			const text = `a ${before}${spelled(accessToken)} b`;
			expect(new Secrets({ accessToken }).outOf(text, true)).toBe(`a ${before}*** b`);
		}),
		{ numRuns },
	);
});

test('no secret stays in a text with letters that are others in small', () => {
	const password = '\u212a     \u1e00';
	expect(new Secrets({ password }).outOf(`a ${password} b`)).toBe('a *** b');
});

test.each(['NFC', 'NFD'])('no secret stays in a text that writes its accents as %s', (form) => {
	for (const password of ['pässwörd'.normalize('NFC'), 'pässwörd'.normalize('NFD')]) {
		const clean = new Secrets({ password }).outOf(`a ${password.normalize(form)} b`);
		expect(clean).toBe('a *** b');
	}
});

test('no secret stays in the names and values of JSON, and nothing else of it changes', () => {
	const secrets = fc.tuple(secret, secret);
	fc.assert(
		fc.property(
			secrets,
			spelling,
			fc.jsonValue({ maxDepth: 3 }),
			([password, token], one, rest) => {
				const others = JSON.stringify(rest);
				fc.pre(!says(others, password) && !says(others, token));
				const spelled = SPELLINGS[one]?.(password) ?? '';
				const text = JSON.stringify({ rest, [`x${spelled}`]: [`Bearer ${token}`, { spelled }] });
				const clean = new Secrets({ password, accessToken: token }).outOf(text);
				expect(says(clean, password)).toBe(false);
				expect(says(clean, token)).toBe(false);
				expect(JSON.parse(clean).rest).toEqual(JSON.parse(others));
			},
		),
		{ numRuns },
	);
});

test('no secret stays in headers', () => {
	const name = fc.string({ minLength: 1 });
	fc.assert(
		fc.property(secret, spelling, name, (accessToken, one, header) => {
			const spelled = SPELLINGS[one]?.(accessToken) ?? '';
			const headers = { [header]: `Bearer ${spelled}`, [`x-${spelled}`]: [spelled] };
			const clean = JSON.stringify(new Secrets({ accessToken }).outOfValue(headers));
			expect(says(clean, accessToken)).toBe(false);
		}),
		{ numRuns },
	);
});
