import type { EChartsOption } from 'echarts';
import type { Lab } from './lab/lab';

/** How much is measured: a trial of some seconds, what `npm run bench` does, or the sizes that the goals name. */
export type Size = 'quick' | 'default' | 'full';

/** A line of a table. */
export interface Figure {
	name: string;
	value: number | string;
	unit?: string;
	/** How many times as much, or as little, as what `against` in the report names. */
	ratio?: number;
}

export interface Goal {
	text: string;
	value: number;
	/** What the value has to be. */
	limit: { atLeast: number } | { atMost: number } | { exactly: number };
	unit?: string;
	/** Why it is missed, in plain words; only used where it is. */
	cause?: string;
}

export interface Plot {
	/** Of the file. */
	name: string;
	/** What it shows, for those who can't see it. */
	alt: string;
	option: EChartsOption;
}

/** What a reader gets to see of one row. */
export interface Report {
	/** What was measured and how much of it. */
	method: string;
	figures: Figure[];
	/** What the ratios of the figures compare with. */
	against?: string;
	goals: Goal[];
	plots?: Plot[];
}

/** One row of the benchmarks: what it measures, in which sizes, and how it is told. */
export interface Measure<Options, Numbers> {
	/** As `row3`. */
	id: string;
	title: string;
	sizes: Readonly<Record<Size, Options>>;
	run(lab: Lab, options: Options): Promise<Numbers>;
	report(numbers: Numbers, options: Options): Report;
}

/** A row whose options and numbers are its own business. */
export interface Row {
	id: string;
	title: string;
	measure(lab: Lab, size: Size): Promise<Report>;
}

export function rowOf<Options, Numbers>(measure: Measure<Options, Numbers>): Row {
	const { id, title, sizes } = measure;
	return {
		id,
		title,
		async measure(lab, size) {
			const options = sizes[size];
			return measure.report(await measure.run(lab, options), options);
		},
	};
}

export function isMet({ value, limit }: Goal): boolean {
	if ('atLeast' in limit) return value >= limit.atLeast;
	if ('atMost' in limit) return value <= limit.atMost;
	return value === limit.exactly;
}

/** What one row has come to. */
export interface Result {
	id: string;
	title: string;
	/** Undefined where the measurement failed. */
	report?: Report;
	failure?: string;
	/** That it took. */
	seconds: number;
}
