// Source: none. How the vendor writes its files is not documented; this is RFC 4180, with quotes where they are needed

/** A table as a file of text. @param format 0 for tabs, commas otherwise */
export function table(lines: unknown[][], format = 1): Buffer {
	const separator = format === 0 ? '\t' : ',';
	const cell = (value: unknown) => {
		const text = String(value ?? '');
		return /["\t\r\n,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return Buffer.from(`${lines.map((line) => line.map(cell).join(separator)).join('\r\n')}\r\n`);
}
