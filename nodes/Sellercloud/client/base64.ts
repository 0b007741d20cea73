/** Encodes bytes that come in pieces: what does not fill a group of three waits for the next piece. */
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

/** Characters of the base64 of so many bytes. */
export const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** Bytes behind a base64 text. */
export const bytesOfBase64 = (text: string): number => {
	const padding = /={0,2}$/.exec(text.slice(-2))?.[0].length ?? 0;
	return Math.floor((text.length * 3) / 4) - padding;
};

/** Decodes a base64 text that comes in pieces; JSON's escapes and line breaks in it are understood. */
export class Base64Decoder {
	private rest = '';

	/**
	 * @throws Error when something else than base64 comes
	 */
	push(piece: string): Buffer {
		const text = this.rest + piece;
		// An escape may be cut: \u002B is the longest
		const cut = /\\[^\\]{0,4}$/.exec(text)?.[0] ?? '';
		const complete = cut === '' || isWholeEscape(cut) ? text : text.slice(0, -cut.length);
		const symbols = unescaped(complete);
		if (!/^[A-Za-z0-9+/]*={0,2}$/.test(symbols))
			throw new Error('The file in the answer is not base64');
		const whole = symbols.length - (symbols.length % 4);
		this.rest = symbols.slice(whole) + text.slice(complete.length);
		return Buffer.from(symbols.slice(0, whole), 'base64');
	}

	/** What is left; some senders leave out the padding. */
	end(): Buffer {
		return Buffer.from(this.rest, 'base64');
	}
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
