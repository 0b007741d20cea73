/** Encodes bytes that arrive in chunks: an incomplete group of three bytes is kept for the next chunk. */
export class Base64Encoder {
	private rest: Buffer = Buffer.alloc(0);

	push(piece: Buffer): string {
		const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
		const whole = bytes.length - (bytes.length % 3);
		this.rest = Buffer.from(bytes.subarray(whole));
		return bytes.toString('base64', 0, whole);
	}

	end(): string {
		return this.rest.toString('base64');
	}
}

/** How many base64 characters a number of bytes takes. */
export const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** How many bytes a base64 text encodes. */
export const bytesOfBase64 = (text: string): number => {
	const padding = /={0,2}$/.exec(text.slice(-2))?.[0].length ?? 0;
	return Math.floor((text.length * 3) / 4) - padding;
};

/** Decodes base64 text that arrives in chunks. JSON escapes and line breaks in it are allowed. */
export class Base64Decoder {
	private rest = '';

	/**
	 * @throws Error when the text is not base64
	 */
	push(piece: string): Buffer {
		const text = this.rest + piece;
		const plain = text.length - (text.length % 4);
		const bytes = plainBase64(text.slice(0, plain));
		if (bytes && SYMBOLS.test(text.slice(plain))) {
			this.rest = text.slice(plain);
			return bytes;
		}
		// A chunk may end within an escape; \u002B is the longest
		const cut = /\\[^\\]{0,4}$/.exec(text)?.[0] ?? '';
		const complete = cut === '' || isWholeEscape(cut) ? text : text.slice(0, -cut.length);
		const symbols = unescaped(complete);
		if (!SYMBOLS.test(symbols)) throw new Error('The file in the response is not valid base64');
		const whole = symbols.length - (symbols.length % 4);
		this.rest = symbols.slice(whole) + text.slice(complete.length);
		return Buffer.from(symbols.slice(0, whole), 'base64');
	}

	/** The bytes that are left; some servers leave out the padding. */
	end(): Buffer {
		return Buffer.from(this.rest, 'base64');
	}
}

const SYMBOLS = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * The bytes of a text in whole groups; `undefined` if it contains anything but base64. Node.js ignores other characters,
 * except for those of base64url, so that they are missing in the length. This is much faster than an expression that
 * looks at each character.
 */
function plainBase64(text: string): Buffer | undefined {
	const bytes = Buffer.from(text, 'base64');
	const isPlain =
		bytes.length === bytesOfBase64(text) && !text.includes('-') && !text.includes('_');
	return isPlain ? bytes : undefined;
}

const isWholeEscape = (text: string): boolean => /^\\(u[0-9a-f]{4}|[^u].*)$/i.test(text);

const unescaped = (text: string): string =>
	text.includes('\\') || /\s/.test(text)
		? text
				.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
				.replace(/\\[rnt]/g, '')
				.replace(/\\/g, '')
				.replace(/\s/g, '')
		: text;
