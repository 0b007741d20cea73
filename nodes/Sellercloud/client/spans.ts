/** A range of places in a list, from 0; `to` is exclusive. */
export interface Span {
	from: number;
	to: number;
}

/** What is left of the spans after rows may have moved up by `drop` places and down by `growth` places. */
export function reopened(spans: Span[], drop: number, growth: number): Span[] {
	return spans
		.map(({ from, to }) => ({ from: from === 0 ? 0 : from + growth, to: to - drop }))
		.filter(({ from, to }) => from < to);
}

/** The same places, sorted, with spans that touch merged. */
export function merged(spans: Span[]): Span[] {
	const list: Span[] = [];
	for (const { from, to } of spans.sort((one, other) => one.from - other.from)) {
		const last = list.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else list.push({ from, to });
	}
	return list;
}
