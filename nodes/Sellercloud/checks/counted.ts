/** A number with its noun: `1 hour`, `2 hours`, `1,200 minutes`. */
export const counted = (count: number, noun: string): string =>
	`${count.toLocaleString('en-US')} ${count === 1 ? noun : `${noun}s`}`;
