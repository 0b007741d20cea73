import type { EChartsOption } from 'echarts';

const ANIMATED = { animation: false, backgroundColor: '#fff' } as const;

/** One bar for each value, the first on top. */
export function bars(title: string, values: Readonly<Record<string, number>>): EChartsOption {
	const entries = Object.entries(values).reverse();
	return {
		...ANIMATED,
		title: { text: title, top: 4, left: 'center' },
		grid: { left: 200, right: 80, top: 50, bottom: 30 },
		xAxis: { type: 'value' },
		yAxis: { type: 'category', data: entries.map(([name]) => name) },
		series: [
			{
				type: 'bar',
				data: entries.map(([, value]) => Number(value.toPrecision(3))),
				label: { show: true, position: 'right' },
			},
		],
	};
}

export interface LinesOptions {
	x: string;
	y: string;
	/** Whether the axes are logarithmic. */
	log?: boolean;
}

/** A line through the points of each name. */
export function lines(
	title: string,
	{ x, y, log = false }: LinesOptions,
	points: Readonly<Record<string, ReadonlyArray<readonly [number, number]>>>,
): EChartsOption {
	const type = log ? 'log' : 'value';
	const names = Object.keys(points);
	return {
		...ANIMATED,
		title: { text: title, top: 4, left: 'center' },
		legend: { top: 36, data: names },
		grid: { left: 80, right: 40, top: 76, bottom: 50 },
		xAxis: { type, name: x, nameLocation: 'middle', nameGap: 28 },
		yAxis: { type, name: y, nameLocation: 'middle', nameGap: 50 },
		series: Object.entries(points).map(([name, data]) => ({
			type: 'line',
			name,
			showSymbol: data.length < 30,
			data: data.map(([at, value]) => [at, value]),
		})),
	};
}
