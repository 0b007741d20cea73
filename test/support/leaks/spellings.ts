/** How a character is written in JSON by writers that escape all that is not plain. */
const asUnicode = (character: string): string =>
	`\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Base64 at each of the three places where a text can stand among other bytes, without what its neighbors decide. */
function inBase64(text: string): string[] {
	const bytes = Buffer.from(text);
	return [0, 1, 2].map((before) => {
		const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
		const whole = Math.floor(((before + bytes.length) * 8) / 6);
		return encoded.slice(Math.ceil((before * 8) / 6), whole);
	});
}

/**
 * All spellings in which a program may write a text: as it is, escaped for JSON (also JSON in a text of JSON), for URLs,
 * forms and web pages, in base64 and in hexadecimal digits.
 */
export function spellingsOf(text: string): string[] {
	const base64 = inBase64(text);
	const inUrl = encodeURIComponent(text);
	const inPage = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
	return [
		...new Set([
			text,
			inJson(text),
			inJson(inJson(text)),
			inJson(inJson(inJson(text))),
			text.replace(/[^ -~]/g, asUnicode),
			text.replace(/./gs, asUnicode),
			inUrl,
			encodeURIComponent(inUrl),
			new URLSearchParams({ text }).toString().slice('text='.length),
			inPage,
			inPage.replaceAll("'", '&#39;').replaceAll('>', '&gt;'),
			...base64,
			...base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
			Buffer.from(text).toString('hex'),
		]),
	];
}
