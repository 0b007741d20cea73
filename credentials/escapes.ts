/** Times that a text is read as escaped text: a server may quote a JSON body in JSON, in an address, on a web page. */
const DEEPEST = 6;

const NAMED: Record<string, string> = {
	amp: '&',
	apos: "'",
	gt: '>',
	lt: '<',
	nbsp: ' ',
	quot: '"',
};
const SHORT: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** JSON's `\"`, `\n` and `\u0022`, a program's `\x22`; a URL's `%22` and `%u0022`; HTML's `&quot;`, `&#34;` and `&#x22;`. */
const ESCAPES =
	/[\\%]u([\da-fA-F]{4})|\\(["'\\/bfnrt])|((?:%[\da-fA-F]{2})+|(?:\\x[\da-fA-F]{2})+)|&(amp|AMP|apos|gt|GT|lt|LT|nbsp|quot|QUOT);|&#0{0,6}(\d{1,7});?|&#[xX]0{0,6}([\da-fA-F]{1,6});?/g;

/**
 * Which escapes are read: all, and those of one kind, since a text may only look like an escape of another. A backslash
 * at the end of a password and the letter after it are none.
 */
const KINDS = ['all', 'json', 'url', 'html'] as const;
type Kind = (typeof KINDS)[number];

/** How an escape of each kind begins. Most answers have none, which is found out much faster than what they stand for. */
const BEGINNINGS: Record<Kind, string[]> = {
	all: ['\\', '%', '&'],
	json: ['\\'],
	url: ['%'],
	html: ['&'],
};

/** The text as it reads with each escape taken for what it stands for, once. */
function unescaped(text: string, kind: Kind): string {
	if (!BEGINNINGS[kind].some((one) => text.includes(one))) return text;
	return text.replace(
		ESCAPES,
		(
			all: string,
			unicode?: string,
			short?: string,
			percent?: string,
			named?: string,
			decimal?: string,
			hex?: string,
		) => {
			const found = all.startsWith('\\') ? 'json' : all.startsWith('%') ? 'url' : 'html';
			if (kind !== 'all' && kind !== found) return all;
			if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
			if (short !== undefined) return SHORT[short] ?? short;
			if (percent !== undefined) return percentDecoded(percent.replaceAll('\\x', '%'));
			if (named !== undefined) return NAMED[named.toLowerCase()] ?? all;
			const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
			return code <= 0x10ffff ? String.fromCodePoint(code) : all;
		},
	);
}

function percentDecoded(run: string): string {
	try {
		return decodeURIComponent(run);
	} catch {
		// Not UTF-8: the characters that it has by itself still count
		return run.replace(/%([0-7][\da-f])/gi, (_, hex: string) =>
			String.fromCharCode(Number.parseInt(hex, 16)),
		);
	}
}

/** What a text says when its escapes are read not at all, once, twice and so on, as far as there are any. */
export function readings(text: string): string[] {
	const found = new Set([text]);
	for (const kind of KINDS) {
		let reading = text;
		for (let depth = 0; depth < DEEPEST; depth++) {
			const next = unescaped(reading, kind);
			if (next === reading) break;
			found.add(next);
			reading = next;
		}
	}
	return [...found];
}

/**
 * Masks something in a text, however it is escaped there.
 *
 * @param mask takes it out of a text that spells it plainly
 * @returns the text, with escapes read as far as it takes if what is masked was hidden behind them
 */
export function maskedInAll(text: string, mask: (text: string) => string): string {
	let result = mask(text);
	for (const kind of KINDS) {
		let plain = result;
		for (let depth = 0; depth < DEEPEST; depth++) {
			const reading = unescaped(plain, kind);
			if (reading === plain) break;
			plain = mask(reading);
			if (plain !== reading) result = plain;
		}
	}
	return result;
}
