import { maskedInAll, readings } from './escapes';
import { isText, parseJson } from './vendorErrors';

/** A credential, or what of it is known so far. */
type Credential = Record<string, unknown>;

/**
 * Characters of the shortest password or token that is looked for anywhere. What is shorter, and any PIN, is part of
 * many an ID, quantity or word: looking for it everywhere would blank every answer. It is hidden next to a name that
 * says what it is (`"PinCode": 1`, `PIN 1 is wrong`), and as a word of its own where the request carried it under such a
 * name or, if it has four characters, in a refusal.
 */
export const SHORTEST_SECRET = 6;
const SHORTEST_WORD = 4;
/** Levels of an answer that are kept if it quotes a secret; no record is that deep. */
const DEEPEST = 100;
const MASK = '***';

const NAMES = '(?:pin|password|passcode|pwd|token|secret)(?:[ _-]?(?:code|number|no))?';
const SECRET_NAME = new RegExp(`${NAMES}$`, 'i');
const WORDS_BETWEEN = '(?:\\s(?:is|was|of))?[^\\p{L}\\p{N}]{0,12}';
const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_WORD_AFTER = '(?![\\p{L}\\p{N}])';

const escaped = (secret: string): string => secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const asWord = (secret: string): RegExp =>
	new RegExp(NO_WORD_BEFORE + escaped(secret) + NO_WORD_AFTER, 'gu');
const afterName = (secret: string): RegExp =>
	new RegExp(`(${NAMES}${WORDS_BETWEEN})${escaped(secret)}${NO_WORD_AFTER}`, 'giu');

/** What is to be seen of a text: no line breaks, no soft hyphens, and no NUL between letters that came in UTF-16. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '');

/** Masks what a pattern finds in a text, or in what is to be seen of it. */
function maskedAsSeen(text: string, pattern: RegExp): string {
	const masked = text.replace(pattern, MASK);
	const seen = visible(masked);
	if (seen === masked) return masked;
	const maskedSeen = seen.replace(pattern, MASK);
	return maskedSeen === seen ? masked : maskedSeen;
}

/**
 * The secrets of a credential: password, PINs, tokens old and new. It takes them out of whatever a server says, which
 * may quote what it refuses, and in any spelling.
 */
export class Secrets {
	/** Passwords and tokens, in all readings of them that are long enough. */
	private readonly long = new Set<string>();
	private readonly short = new Set<string>();
	/** Those of the short ones that the request has carried. */
	private readonly sent = new Set<string>();

	constructor(...credentials: Credential[]) {
		for (const credential of credentials) this.learn(credential);
	}

	/** Adds those of a credential, such as a token that was renewed. */
	learn({ password, accessToken, inventoryPin, securityPin }: Credential): void {
		for (const secret of [password, accessToken].filter(isText)) {
			if (secret.length < SHORTEST_SECRET) this.short.add(secret);
			// A form has a plus in place of each blank; letters with accents are one character or two
			const forms = [
				...readings(secret),
				secret.replace(/ /g, '+'),
				visible(secret),
				secret.normalize('NFC'),
				secret.normalize('NFD'),
			];
			for (const form of forms) if (form.length >= SHORTEST_SECRET) this.long.add(form);
		}
		for (const pin of [inventoryPin, securityPin].filter(isText)) this.short.add(pin);
	}

	/** Says what is sent, so that its answer does not echo the short ones in it. */
	sending(request: unknown): void {
		if (this.short.size === 0) return;
		const text = JSON.stringify(request) ?? '';
		for (const secret of this.short) {
			if (afterName(secret).test(text)) this.sent.add(secret);
		}
	}

	/** An answer's text without secrets. In JSON, names and values are cleaned rather than their spelling. */
	outOf(text: string, isRefusal = false): string {
		const mask = this.mask(isRefusal);
		const masked = mask(text);
		if (masked === text) return text;
		const value = parseJson(text);
		return value === undefined ? masked : JSON.stringify(this.outOfValue(value, isRefusal));
	}

	/** A value of JSON, such as headers, without secrets in its names and values. */
	outOfValue(value: unknown, isRefusal = false): unknown {
		const mask = this.mask(isRefusal);
		const cleaned = (part: unknown, hides: boolean, depth: number): unknown => {
			if (typeof part === 'string' || typeof part === 'number') {
				const text = String(part);
				if (hides && this.short.has(text)) return MASK;
				// A quantity is no PIN, even if it is the same number
				if (typeof part === 'number' && text.length < SHORTEST_WORD) return part;
				const clean = mask(text);
				return clean === text ? part : clean;
			}
			if (typeof part !== 'object' || part === null) return part;
			if (depth > DEEPEST) return MASK;
			if (Array.isArray(part)) return part.map((entry) => cleaned(entry, hides, depth + 1));
			return Object.fromEntries(
				Object.entries(part).map(([name, entry]) => [
					mask(name),
					cleaned(entry, hides || SECRET_NAME.test(name), depth + 1),
				]),
			);
		};
		return cleaned(value, false, 0);
	}

	private mask(isRefusal: boolean): (text: string) => string {
		// The longest first: another may be a part of it
		const long = [...this.long].sort((one, other) => other.length - one.length).map(escaped);
		const anywhere = long.length > 0 ? new RegExp(long.join('|'), 'giu') : undefined;
		const words = [...this.short].filter(
			(secret) => this.sent.has(secret) || (isRefusal && secret.length >= SHORTEST_WORD),
		);
		const alone = words.map(asWord);
		const named = [...this.short].map(afterName);
		const maskOnce = (text: string): string => {
			const first = anywhere ? maskedAsSeen(text, anywhere) : text;
			const second = named.reduce((rest, one) => rest.replace(one, `$1${MASK}`), first);
			return alone.reduce((rest, one) => rest.replace(one, MASK), second);
		};
		return (text) => maskedInAll(text, maskOnce);
	}
}
