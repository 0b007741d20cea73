import { type Deviation, isObject, withRows } from './deviation';

const SIZE = /^(model\.)?pageSize$/i;
const NUMBER = /^(model\.)?pageNumber$/i;
/** Lists of what belongs to a company. */
const OF_COMPANIES = /^\/api\/(catalog|customers|inventory|orders|purchaseorders|queuedjobs|rma)$/i;

const pagesOf = (most: number): Deviation => ({
	description: `Pages have ${most} rows at the most.`,
	request({ query }) {
		for (const [name, size] of [...query]) {
			if (SIZE.test(name) && Number(size) > most) query.set(name, String(most));
		}
	},
});

const total = (
	description: string,
	totals: (total: unknown, shown: number) => object,
): Deviation => ({
	description,
	answer: (body) =>
		withRows(body, (Items, { TotalResults, ...rest }) => ({
			Items,
			...rest,
			...totals(TotalResults, Items.length),
		})),
});

const camelCase = (name: string): string =>
	/^[A-Z]+$/.test(name) ? name.toLowerCase() : name.charAt(0).toLowerCase() + name.slice(1);

const inCamelCase = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(inCamelCase);
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [camelCase(name), inCamelCase(one)]),
	);
};

/** Remembers the last row of each page that was answered, by what was asked for besides the page. */
function repeatLastRow(): NonNullable<Deviation['answer']> {
	const lastRows = new Map<string, Map<number, unknown>>();
	return (body, { path, query }) =>
		withRows(body, (rows, rest) => {
			const number = Number([...query].find(([name]) => NUMBER.test(name))?.[1] ?? 1);
			const list = `${path} ${[...query].filter(([name]) => !NUMBER.test(name)).join('&')}`;
			// What the first page begins is another list, whatever was read before
			const pages = (number > 1 && lastRows.get(list)) || new Map<number, unknown>();
			lastRows.set(list, pages.set(number, rows.at(-1)));
			const before = pages.get(number - 1);
			return { ...rest, Items: before === undefined ? rows : [before, ...rows] };
		});
}

/** The company that an employee of the sandbox works for if nothing else is asked for. */
const DEFAULT_COMPANY = '201';

export const listDeviations = {
	pagesOf10: pagesOf(10),
	pagesOf25: pagesOf(25),
	totalMissing: total('Lists have no TotalResults.', () => ({})),
	totalAsText: total('TotalResults is a text.', (count) => ({ TotalResults: String(count) })),
	totalOfThePage: total('TotalResults counts the rows of the page only.', (_count, shown) => ({
		TotalResults: shown,
	})),
	listsAreBare: {
		description: 'Lists are arrays, without Items and TotalResults.',
		answer: (body) => (isObject(body) && Array.isArray(body.Items) ? body.Items : body),
	},
	membersInCamelCase: {
		description: 'Members have names such as totalResults.',
		answer: inCamelCase,
	},
	pagesRepeatRows: {
		description: 'Each page begins with the last row of the page before.',
		answer: repeatLastRow(),
	},
	rowsUnordered: {
		description: 'Rows come in no order.',
		answer: (body) =>
			withRows(body, (rows, rest) => ({
				...rest,
				Items: [...rows.filter((_, at) => at % 2 === 1), ...rows.filter((_, at) => at % 2 === 0)],
			})),
	},
	defaultCompanyOnly: {
		description: 'Lists hold the default company of the employee only, unless companies are named.',
		request({ path, query }) {
			if (!OF_COMPANIES.test(path) || [...query.keys()].some((name) => /company/i.test(name)))
				return;
			query.set('model.companyID', DEFAULT_COMPANY);
			query.set('model.companyIDList', DEFAULT_COMPANY);
		},
	},
	keywordIgnored: {
		description: 'Lists ignore the keyword.',
		request: ({ query }) => query.delete('model.keyword'),
	},
	titlesNotSearched: {
		description: 'The keyword finds purchase orders by their number only.',
		request({ path, query }) {
			const isTitle = /\D/.test(query.get('model.keyword') ?? '');
			if (/^\/api\/purchaseorders$/i.test(path) && isTitle) query.set('model.keyword', 'no number');
		},
	},
	idsAsText: {
		description: 'IDs are texts.',
		answer: (body) =>
			JSON.parse(
				JSON.stringify(body, (name, value: unknown) =>
					/id$/i.test(name) && typeof value === 'number' ? String(value) : value,
				),
			),
	},
} satisfies Record<string, Deviation>;
