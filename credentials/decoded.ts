/** Bytes that show a character set. */
const ENOUGH = 4;

/**
 * The text that a body is.
 *
 * @param charset as its content type names it. UTF-16 shows by itself, by its mark or as every other byte of its first
 * letters is NUL (RFC 4627, section 3), and read as anything else it would hide a password from whoever looks for it
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
