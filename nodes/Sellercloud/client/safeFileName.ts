/** The most bytes of a name: file systems allow 255, and people add prefixes and suffixes. */
const LONGEST = 200;
/** The most characters that are examined. */
const LONGEST_READ = 1_000;
/** The most bytes of an extension that is kept when a name is shortened. */
const LONGEST_EXTENSION = 12;

/**
 * Makes a file name from a server safe for any file system: only the last segment of a path, without characters that
 * file systems reject, control characters, and characters that disguise a name (such as those that reverse the reading
 * direction).
 *
 * @returns `undefined` when nothing is left
 */
export function safeFileName(name: string | undefined): string | undefined {
	const step = (name ?? '').split(/[\\/]/).at(-1) ?? '';
	const plain = step
		.slice(-LONGEST_READ)
		.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
		.replace(/[<>:"|?*]/g, '_');
	let trimmed = plain.trim();
	while (/[.\s]$/.test(trimmed)) trimmed = trimmed.slice(0, -1);
	if (/^\.*$/.test(trimmed)) return undefined;
	// On Windows these names open a device, whatever the extension
	const named = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(trimmed) ? `_${trimmed}` : trimmed;
	return shortened(named);
}

function shortened(name: string): string {
	if (Buffer.byteLength(name) <= LONGEST) return name;
	const dot = name.lastIndexOf('.');
	const found = dot > 0 ? name.slice(dot) : '';
	const extension = Buffer.byteLength(found) <= LONGEST_EXTENSION ? found : '';
	const room = LONGEST - Buffer.byteLength(extension);
	let start = '';
	let bytes = 0;
	for (const character of name.slice(0, name.length - extension.length)) {
		bytes += Buffer.byteLength(character);
		if (bytes > room) break;
		start += character;
	}
	return start.trimEnd() + extension;
}
