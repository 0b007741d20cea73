/**
 * A table for a page that is generated. Its columns are not aligned, so that a changed row changes one line, and Prettier
 * leaves it like that.
 */
export function table([head = [], ...rows]: ReadonlyArray<readonly string[]>): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const lines = [head, head.map(() => '---'), ...rows].map(line);
	return ['<!-- prettier-ignore -->', ...lines].join('\n');
}
