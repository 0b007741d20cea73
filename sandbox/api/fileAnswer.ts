/** A file as some operations answer it: base64 as text, and its name in `Content-Disposition`. */
export class FileAnswer {
	constructor(
		readonly fileName: string,
		readonly content: Buffer,
	) {}
}
