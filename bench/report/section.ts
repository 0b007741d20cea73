import { table } from '../../scripts/markdown/table';
import { type Figure, type Goal, isMet, type Report, type Result } from '../measure';

/** Where the plots are, as seen from the page. */
export const PLOTS = 'benchmarks';

/** What the page says of one row: Markdown. */
export function section({ id, title, report, failure }: Result): string {
	const heading = `## ${title}`;
	const command = `\`npm run bench -- ${id}\``;
	if (!report) return [heading, `Not measured: ${firstLine(failure)}`, command].join('\n\n');
	const { method, goals, plots = [] } = report;
	const pictures = plots.map(({ name, alt }) => `![${alt}](${PLOTS}/${name}.svg)`);
	return [
		heading,
		method,
		...pictures,
		figureTable(report),
		goals.map((goal) => `- ${goalLine(goal)}`).join('\n'),
		`Repeat this row with ${command}.`,
	].join('\n\n');
}

/** All goals of all rows, in one table. */
export function summary(results: readonly Result[]): string {
	const lines = results.flatMap(({ title, report }) =>
		(report?.goals ?? []).map((goal) => {
			const link = `[${title}](#${anchorOf(title)})`;
			return [link, measuredOf(goal), limitOf(goal), isMet(goal) ? 'met' : 'missed'];
		}),
	);
	return table([['Row', 'Measured', 'Goal', ''], ...lines]);
}

function figureTable({ figures, against }: Report): string {
	const row = ({ name, value, unit, ratio }: Figure) => {
		const cells = [name, [value, unit].filter((part) => part !== undefined).join(' ')];
		if (against !== undefined) cells.push(ratio === undefined ? '' : numberOf(ratio));
		return cells;
	};
	const head = ['', '', ...(against === undefined ? [] : [`Against ${against}`])];
	return table([head, ...figures.map(row)]);
}

function goalLine(goal: Goal): string {
	const line = `${measuredOf(goal)}. The goal is ${limitOf(goal)}`;
	if (isMet(goal)) return `${line}: met.`;
	return `${line}: **missed**.${goal.cause === undefined ? '' : ` ${goal.cause}`}`;
}

const measuredOf = ({ value, unit, text }: Goal): string =>
	[numberOf(value), unit, text].filter((part) => part !== undefined).join(' ');

function limitOf({ limit, unit = '' }: Goal): string {
	const [word, value] =
		'atLeast' in limit
			? ['at least', limit.atLeast]
			: 'atMost' in limit
				? ['at most', limit.atMost]
				: ['exactly', limit.exactly];
	return `${word} ${value}${unit && ` ${unit}`}`;
}

/** Three digits are as much as such a measurement can tell. */
export function numberOf(value: number): string {
	if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value));
	return String(Number(value.toPrecision(3)));
}

const anchorOf = (title: string) =>
	title
		.toLowerCase()
		.replace(/[^a-z0-9 ]/g, '')
		.replace(/ /g, '-');

const firstLine = (text = '') => text.split('\n')[0] ?? '';
