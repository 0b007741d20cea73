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

/** JSON's `\"`, `\n` and `\u0022`; a URL's `%22`; HTML's `&quot;`, `&#34;` and `&#x22;`. */
const ESCAPES =
	/\\u([\da-f]{4})|\\(["'\\/bfnrt])|((?:%[\da-f]{2})+)|&(amp|apos|gt|lt|nbsp|quot);|&#0{0,6}(\d{1,7});|&#x0{0,6}([\da-f]{1,6});/gi;

/** The text as it reads with each escape taken for what it stands for, once. */
function unescaped(text: string): string {
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
			if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
			if (short !== undefined) return SHORT[short] ?? short;
			if (percent !== undefined) return percentDecoded(percent);
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
	const found = [text];
	for (let reading = text; found.length <= DEEPEST; found.push(reading)) {
		const next = unescaped(reading);
		if (next === reading) break;
		reading = next;
	}
	return found;
}

/**
 * Masks something in a text, however it is escaped there.
 *
 * @param mask takes it out of a text that spells it plainly
 * @returns the text, with escapes read as far as it takes if what is masked was hidden behind them
 */
export function maskedInAll(text: string, mask: (text: string) => string): string {
	let result = text;
	let reading = text;
	for (let depth = 0; depth <= DEEPEST; depth++) {
		const masked = mask(reading);
		if (masked !== reading) result = masked;
		reading = unescaped(masked);
		if (reading === masked) break;
	}
	return result;
}
