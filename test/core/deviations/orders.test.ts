import type { IDataObject } from 'n8n-workflow';
import { deviations, isDeviationName } from '../../../sandbox/deviations';
import { assumptions } from '../../../scripts/assumptions';
import type { Assumption } from '../../../scripts/assumptions/assumption';
import { type Listed, type Report, reportWith, SINCE } from '../../support/core/deviations';
import type { Emitted } from '../../support/core/watchedTriggers';
import { EXPECTED, type Expectation, type Expected } from './expected';
import { updatedSince } from './otherRows';

let documented: Report;

beforeAll(async () => {
	documented = await reportWith([]);
});

const expectedRows = (expectation: Exclude<Expectation, RegExp>, all: IDataObject[]) =>
	expectation === 'same' ? all : expectation.rows(all, SINCE);

function expectRows({ rows, message }: Listed, expectation: Expectation, all: IDataObject[]) {
	if (expectation instanceof RegExp) {
		expect(message).toMatch(expectation);
		expect(rows).toEqual([]);
	} else {
		expect(message).toBeUndefined();
		expect(rows).toEqual(expectedRows(expectation, all));
	}
}

function expectEvents({ wanted, ids, messages, polls }: Emitted, expectation: Expectation) {
	if (expectation instanceof RegExp) {
		expect(messages).toEqual(
			Array.from({ length: polls }, () => expect.stringMatching(expectation)),
		);
		expect(ids).toEqual([]);
	} else {
		expect(messages).toEqual([]);
		expect(ids).toEqual(expectedRows(expectation, wanted).map(({ orderId }) => orderId));
	}
}

test('without deviations, all orders come and all events fire once', () => {
	expect(documented.getMany.rows).toHaveLength(120);
	expect(updatedSince(documented.getMany.rows, SINCE)).toHaveLength(19);
	const { orderUpdated, orderCreated } = documented;
	expect([orderUpdated.wanted.length, orderCreated.wanted.length]).toEqual([64, 62]);
	for (const emitted of [orderUpdated, orderCreated]) expectEvents(emitted, 'same');
	expect(documented.limited).toBe(60);
});

test.each(Object.keys(EXPECTED).filter(isDeviationName))('%s', async (name) => {
	const expected = EXPECTED[name];
	const report = await reportWith([name]);
	const { rows: all } = documented.getMany;
	expectRows(report.getMany, expected.getMany, all);
	const { getMany, updatedAfter } = expected;
	const rows = getMany instanceof RegExp ? [] : expectedRows(getMany, all);
	expect(report.limited).toBe(Math.min(60, rows.length));
	const since = updatedAfter === 'same' ? updatedSince(all, SINCE) : all;
	expectRows(report.updatedAfter, updatedAfter, since);
	const ids = ({ orderId, companyId }: IDataObject) => ({ orderId, companyId });
	expectRows(withCompanies(report.send, all), expected.send, all.map(ids));
	expect(report.update).toMatchObject([{ success: true }]);
	expectEvents(report.orderUpdated, expected.orderUpdated);
	expectEvents(report.orderCreated, expected.orderCreated);
});

/** Rows of which only the ID is known, with their companies. */
function withCompanies({ rows, ...rest }: Listed, all: IDataObject[]): Listed {
	const companies = new Map(all.map(({ orderId, companyId }) => [orderId, companyId]));
	return {
		...rest,
		rows: rows.map(({ orderId }) => ({ orderId, companyId: companies.get(orderId) })),
	};
}

const RANK: readonly Assumption['outcome'][] = ['adapts', 'fails loudly', 'is limited'];

const outcomeOf = (expectation: Expectation): Assumption['outcome'] => {
	if (expectation === 'same') return 'adapts';
	return expectation instanceof RegExp ? 'fails loudly' : expectation.outcome;
};

const worst = (outcomes: ReadonlyArray<Assumption['outcome']>) =>
	Math.max(...outcomes.map((outcome) => RANK.indexOf(outcome)));

test('docs/assumptions.md promises nothing better', () => {
	const all = assumptions.flatMap(([, list]) => list);
	const broken = Object.entries<Expected>(EXPECTED).filter(([name, expected]) => {
		const promised = all.filter(({ deviations: names = [] }) => names.some((one) => one === name));
		const found = worst(Object.values<Expectation>({ ...expected }).map(outcomeOf));
		return found > worst(promised.map(({ outcome }) => outcome));
	});
	expect(broken.map(([name]) => name)).toEqual([]);
	expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(deviations).sort());
});
