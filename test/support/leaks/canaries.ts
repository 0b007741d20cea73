import { isObject } from '../../../scripts/n8n/json';
import { spellingsOf } from './spellings';

/** Characters that are printed on either side of a secret. */
const AROUND = 40;
/** Characters of the shortest secret that is looked for: a shorter one is part of many an ID and word. */
const SHORTEST = 8;
/** The head and the claims of a token, and its signature if it is there. */
const TOKEN = /eyJ[\w-]{10,}\.(eyJ[\w-]{10,})(?:\.[\w-]+)?/g;

/** A place where a secret was found. */
export interface Leak {
	/** As `table execution_data, column data`. */
	where: string;
	/** The name of the secret. */
	secret: string;
	/** What stands around it, with the secret masked. */
	around: string;
}

/** Secrets that may stand nowhere: known ones in all spellings, and every token of a local Sellercloud. */
export class Canaries {
	private readonly patterns: ReadonlyArray<readonly [name: string, pattern: RegExp]>;
	private readonly wide: ReadonlyArray<readonly [name: string, bytes: Buffer]>;
	/** Characters that the longest spelling has at the most. */
	readonly longest: number;

	/** @param secrets the secrets by name; those of fewer than eight characters are left out */
	constructor(secrets: ReadonlyMap<string, string>) {
		const known = [...secrets].filter(([, secret]) => secret.length >= SHORTEST);
		const all = known.map(([name, secret]) => [name, spellingsOf(secret)] as const);
		this.patterns = all.map(([name, spellings]) => [
			name,
			new RegExp(spellings.map(escaped).join('|'), 'gi'),
		]);
		this.wide = known.flatMap(([name, secret]) => {
			const bytes = Buffer.from(secret, 'utf16le');
			return [[name, bytes] as const, [name, Buffer.from(bytes).swap16()] as const];
		});
		this.longest = Math.max(2048, ...all.flatMap(([, list]) => list.map(({ length }) => length)));
	}

	/** The secrets in a text. */
	inText(where: string, text: string): Leak[] {
		const tokens = ownTokens(text).map((found) => this.leak(where, 'a token', text, found));
		return [...this.knownInText(where, text), ...tokens];
	}

	/** The known secrets in a text; tokens that are not among them don't count. */
	knownInText(where: string, text: string): Leak[] {
		return this.patterns.flatMap(([secret, pattern]) =>
			[...text.matchAll(pattern)].map((found) => this.leak(where, secret, text, found)),
		);
	}

	/** The secrets in bytes, be it in UTF-8 or UTF-16. */
	inBytes(where: string, bytes: Buffer): Leak[] {
		const wide = this.wide
			.filter(([, spelling]) => bytes.includes(spelling))
			.map(([secret]) => ({ where, secret, around: '(in UTF-16)' }));
		return [...this.inText(where, bytes.toString('utf8')), ...wide];
	}

	private leak(where: string, secret: string, text: string, found: RegExpExecArray): Leak {
		const end = found.index + found[0].length;
		const parts = [text.slice(Math.max(0, found.index - AROUND), found.index), '***'];
		const around = [...parts, text.slice(end, end + AROUND)].join('').replace(TOKEN, '***');
		const masked = this.patterns.reduce((rest, [, one]) => rest.replace(one, '***'), around);
		return { where, secret, around: masked };
	}
}

/** The tokens of any local Sellercloud in a text. */
export function tokensIn(text: string): string[] {
	return ownTokens(text).map(([token]) => token);
}

const ownTokens = (text: string): RegExpExecArray[] =>
	[...text.matchAll(TOKEN)].filter(([, claims = '']) => isClaims(claims));

/** Whether these are the claims of a token of a local Sellercloud; n8n has tokens of its own. */
function isClaims(encoded: string): boolean {
	try {
		const claims: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
		return isObject(claims) && 'endsAt' in claims && 'era' in claims;
	} catch {
		// A token that was cut short is one all the same
		return /"endsAt"|"era"/.test(Buffer.from(encoded, 'base64url').toString());
	}
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
