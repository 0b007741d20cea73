/** Bytes from which the character set is detected. */
const ENOUGH = 4;

/**
 * Decodes a body.
 *
 * @param charset of the content type. UTF-16 is detected by its byte order mark, or by every other byte of the first
 * letters being NUL (RFC 4627, section 3). Decoded as anything else, it could contain a password that is not found
 */
export function decoded(bytes: Uint8Array, charset = 'utf-8'): string {
	try {
		return new TextDecoder(utf16In(bytes) ?? charset).decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes);
	}
}

function utf16In(bytes: Uint8Array): string | undefined {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	if (bytes.length < ENOUGH) return undefined;
	const zeros = [...bytes.subarray(0, ENOUGH)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
	if (zeros === 'x0x0') return 'utf-16le';
	return zeros === '0x0x' ? 'utf-16be' : undefined;
}
