/** Places in a list, from 0; `to` is not included. */
export interface Span {
	from: number;
	to: number;
}

/** What is left of spans when rows have moved by up to `drop` places ahead, or by up to `growth` back. */
export function opened(spans: Span[], drop: number, growth: number): Span[] {
	return spans
		.map(({ from, to }) => ({ from: from === 0 ? 0 : from + growth, to: to - drop }))
		.filter(({ from, to }) => from < to);
}

/** The same places in order, in spans that do not touch each other. */
export function joined(spans: Span[]): Span[] {
	const list: Span[] = [];
	for (const { from, to } of spans.sort((one, other) => one.from - other.from)) {
		const last = list.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else list.push({ from, to });
	}
	return list;
}
