import { withDeviant } from '../../support/core/deviant';
import { play, start } from '../../support/core/deviantPlay';
import { idsOf } from '../../support/core/orders';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const AHEAD = Date.parse('2026-06-10T21:00:00Z');
/** Rows with an impossible time of their last update; the filter uses it, too, where a time is given. */
const IMPOSSIBLE_ROWS: Array<[string, object, number?]> = [
	['6 hours ahead, as filters see it, too', {}, AHEAD],
	['8 years ahead, as filters see it, too', {}, AHEAD + 8 * 365 * 24 * HOUR],
	['5 hours ahead', { LastUpdated: '2026-06-10T16:00:00' }],
	['a year ahead', { LastUpdated: '2027-06-10T12:00:00' }],
	['8,000 years ahead', { LastUpdated: '9999-12-31T23:59:59.9999999' }],
	['8,000 years ahead, labelled', { LastUpdated: '9999-12-31T23:59:59-14:00' }],
	['an impossible date', { LastUpdated: '2026-13-45T99:99:99' }],
	['no date', { LastUpdated: null, CreatedOn: null }],
	['another shape', { LastUpdated: { at: 5 }, CreatedOn: [] }],
];

const ZONES = ['America/New_York', 'Europe/Berlin'];

describe.each(
	(['orderUpdated', 'orderCreated'] as const).flatMap((event) =>
		ZONES.map((timezone) => ({ event, timezone })),
	),
)('$event with Time Zone $timezone trusts no single row', ({ event, timezone }) => {
	test.each(IMPOSSIBLE_ROWS)(
		'that is added after the activation: %s',
		async (_name, ...[says, lastUpdated]) => {
			await withDeviant({}, { timezone }, async (deviant) => {
				const trigger = start(deviant, event);
				expect(await trigger.poll()).toBeNull();
				deviant.wait(1);
				const added = deviant.create(says, lastUpdated);
				expect(idsOf(await trigger.poll())).toEqual([added]);
				const { wanted, emitted } = await play(deviant, trigger, event);
				expect(emitted).toEqual(wanted);
			});
		},
	);

	test.each(IMPOSSIBLE_ROWS)(
		'that exists at the activation: %s',
		async (_name, ...[says, lastUpdated]) => {
			await withDeviant({}, { timezone }, async (deviant) => {
				deviant.create(says, lastUpdated);
				const trigger = start(deviant, event);
				expect(await trigger.poll()).toBeNull();
				deviant.wait(1);
				const { wanted, emitted } = await play(deviant, trigger, event);
				expect(emitted).toEqual(wanted);
			});
		},
	);

	test.each([
		['ahead', 365 * 24 * HOUR],
		['behind', -365 * 24 * HOUR],
	])('and no Date header that is a year %s once', async (_name, off) => {
		let wrongDates = 0;
		const date = (now: number) => new Date(now + (wrongDates-- > 0 ? off : 0)).toUTCString();
		await withDeviant({ date }, { timezone }, async (deviant) => {
			const trigger = start(deviant, event);
			wrongDates = 1;
			expect(await trigger.poll()).toBeNull();
			for (let round = 0; round < 3; round++) {
				wrongDates = 1;
				deviant.wait(7);
				const { wanted, emitted } = await play(deviant, trigger, event);
				expect(emitted).toEqual(wanted);
			}
		});
	});
});

describe.each(['orderUpdated', 'orderCreated'] as const)(
	'%s trusts no three rows that exist at the activation',
	(event) => {
		test.each(IMPOSSIBLE_ROWS)('%s', async (_name, ...[says, lastUpdated]) => {
			await withDeviant({}, {}, async (deviant) => {
				for (let count = 0; count < 3; count++) deviant.create(says, lastUpdated);
				const trigger = start(deviant, event);
				expect(await trigger.poll()).toBeNull();
				deviant.wait(1);
				const { wanted, emitted } = await play(deviant, trigger, event);
				expect(emitted).toEqual(wanted);
			});
		});
	},
);
