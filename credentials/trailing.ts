/**
 * A text without the marks at its end, such as the slashes of an address. This is a loop because a regular
 * expression would start again at each mark of a long run.
 */
export function withoutTrailing(text: string, mark: string): string {
	let end = text.length;
	while (end > 0 && text[end - 1] === mark) end--;
	return text.slice(0, end);
}
