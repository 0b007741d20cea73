/** Bytes that a name may have: file systems take 255, and people put something before or after it. */
const LONGEST = 200;
/** Characters that are looked at. */
const LONGEST_READ = 1_000;
/** Bytes of an extension that is kept when a name is cut. */
const LONGEST_EXTENSION = 12;

/**
 * The name of a file that a server gave, as one that is safe on any disk: its last step, without the characters that
 * disks refuse, that end a line or a text, or that make it look like another (such as those that turn the direction
 * of reading).
 *
 * @returns `undefined` where nothing is left
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
	// Windows opens a device by these names, whatever their extension
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
