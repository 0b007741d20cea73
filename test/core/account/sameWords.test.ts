import type { DeviationName } from '../../../sandbox/deviations';
import { type Fixture, inSandbox } from '../../support/core/fixture';
import { activate } from '../../support/core/poll';

const CHECK = { resource: 'account', operation: 'check' };
const NEW_YORK = 'America/New_York';
const BERLIN = 'Europe/Berlin';

/** The two orders that were updated last; the account's zone is New York. */
function touch({ sandbox }: Fixture): string[] {
	const touched = [...sandbox.data.orders.values()].slice(0, 2);
	for (const [index, order] of touched.entries()) {
		order.lastUpdated = Date.now() - (index + 1) * 60_000;
	}
	return touched.map(({ id }) => String(id));
}

test.each<[DeviationName, string, RegExp]>([
	['updateFilterIgnored', NEW_YORK, /ask Sellercloud to update/],
	['filterReadLate', NEW_YORK, /no setting of this node/],
	['filterReadLate', 'UTC', /no setting of this node/],
	['filterReadLate', 'Pacific/Honolulu', /no setting of this node/],
	['datesInUtcUnlabelled', NEW_YORK, /no setting of this node/],
	['datesInUtcUnlabelled', 'UTC', /no setting of this node/],
	['datesLabelledButLocal', BERLIN, /Set Time Zone in the credential to UTC/],
	['datesInUtc', BERLIN, /Set Time Zone in the credential to the time zone of your account/],
])(
	'with %s and Time Zone %s, a trigger and Account > Check say the same',
	async (deviation, timezone, advice) => {
		await inSandbox(
			async (fixture) => {
				const ids = touch(fixture);
				const { engine } = fixture;
				const { items } = await engine.run({ parameters: CHECK });
				const finding = items.find(({ check }) => check === 'Date Filters');
				expect(finding).toMatchObject({
					result: 'problem',
					whatToDo: expect.stringMatching(advice),
				});
				const [found, meaning, whatToDo] = [finding?.found, finding?.meaning, finding?.whatToDo];
				const trigger = activate(engine, { parameters: { event: 'orderUpdated' } });
				const error: unknown = await trigger.poll().catch((one: unknown) => one);
				expect(`${Object(error).message}.`).toBe(found);
				expect(Object(error).description).toContain(`${String(meaning)} ${String(whatToDo)} `);
				// The row is a matter of the trigger only
				const text = JSON.stringify(items);
				for (const id of ids) expect(text).not.toContain(id);
				if (deviation === 'updateFilterIgnored') return;
				expect(ids).toContainEqual(
					/The row is (\d+), last updated \d{4}-/.exec(String(Object(error).description))?.[1],
				);
			},
			{ orders: 120, deviations: [deviation], credential: { timezone } },
		)();
	},
);

test.each<[DeviationName, string]>([
	['datesLabelledButLocal', NEW_YORK],
	['datesInUtc', NEW_YORK],
	['filterReadAsUtc', NEW_YORK],
	['filterReadEarly', NEW_YORK],
	['filterReadToTheDay', NEW_YORK],
	['lastUpdateInFuture', NEW_YORK],
])(
	'with %s and Time Zone %s, the trigger starts, and Account > Check has no problem with it',
	async (deviation, timezone) => {
		await inSandbox(
			async (fixture) => {
				touch(fixture);
				const { items } = await fixture.engine.run({ parameters: CHECK });
				const finding = items.find(({ check }) => check === 'Date Filters');
				expect(finding?.result).not.toBe('problem');
				const trigger = activate(fixture.engine, { parameters: { event: 'orderUpdated' } });
				expect(await trigger.poll()).toBeNull();
			},
			{ orders: 120, deviations: [deviation], credential: { timezone } },
		)();
	},
);
