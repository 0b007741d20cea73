/** Where lines go: `process.stdout`, or a stand-in that is not a terminal. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean };

/**
 * Prints what goes on, with the seconds since now. Lines about one activity, `downloading: 20 s`, take each other's place in
 * a terminal. Elsewhere only the first of them is printed.
 */
export function progressTo(output: Output): (line: string) => void {
	const started = Date.now();
	let last: string | undefined;
	return (line) => {
		const [activity] = line.split(':');
		const isRepeated = activity === last;
		last = activity;
		if (isRepeated && !output.isTTY) return;
		if (isRepeated) output.write('\x1b[1A\x1b[2K\r');
		const seconds = String(Math.round((Date.now() - started) / 1000)).padStart(4);
		output.write(`${seconds} s  ${line}\n`);
	};
}
