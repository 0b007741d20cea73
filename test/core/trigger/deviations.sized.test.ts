import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { type Deviation, withDeviant } from '../../support/core/deviant';
import { type Event, EVENTS, happen, play, start } from '../../support/core/deviantPlay';
import { sized } from '../../support/sized';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
/** Order Updated, or all. */
const TRIED = sized(EVENTS.slice(0, 1), [...EVENTS]);

async function expectOnce(
	deviation: Deviation,
	credential: ICredentialDataDecryptedObject,
	event: Event,
) {
	await withDeviant(deviation, credential, async (deviant) => {
		const trigger = start(deviant, event);
		expect(await trigger.poll()).toBeNull();
		deviant.wait(1);
		const { wanted, emitted } = await play(deviant, trigger, event);
		expect(emitted).toEqual(wanted);
		// A quiet hour has few rows, so a poll takes few calls
		expect(deviant.calls.length).toBeLessThan(60);
	});
}

/** At the activation and at each poll after it; also where the first rows come later. */
async function expectRefusal(
	deviation: Deviation,
	credential: ICredentialDataDecryptedObject,
	event: Event,
	message: RegExp,
	description: RegExp,
) {
	const refusal = {
		message: expect.stringMatching(message),
		description: expect.stringMatching(description),
	};
	await withDeviant(deviation, credential, async (deviant) => {
		const trigger = start(deviant, event);
		for (let round = 0; round < 3; round++) {
			await expect(trigger.poll()).rejects.toMatchObject(refusal);
			happen(deviant, event, round);
			deviant.wait(2);
		}
	});
	await withDeviant(deviation, credential, async (deviant) => {
		deviant.orders.clear();
		const trigger = start(deviant, event);
		expect(await trigger.poll()).toBeNull();
		const errors: unknown[] = [];
		for (let round = 0; round < 14; round++) {
			deviant.create();
			deviant.wait(30);
			// New orders are delivered; a poll without any shows the failure
			for (let polls = 0; polls < 2; polls++) {
				await trigger.poll().catch((error: unknown) => errors.push(error));
			}
		}
		expect(errors[0]).toMatchObject(refusal);
		expect(errors.length).toBeGreaterThan(3);
	});
}

const BERLIN = 'Europe/Berlin';
const LOS_ANGELES = 'America/Los_Angeles';
const localZ: Deviation['writes'] = (_at, local) => `${local}Z`;
const trueZ: Deviation['writes'] = (at) => new Date(at).toISOString();
const american = (at: number) =>
	new Date(at).toLocaleString('en-US', { timeZone: 'America/New_York' });
const named = (_code: number, name: string) => name;
const spaced = (_code: number, name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
const untotalled = () => ({});

describe.each(TRIED)('%s fires once for each change', (event) => {
	test.each<[string, Deviation, ICredentialDataDecryptedObject?]>([
		['Sellercloud answers as documented', {}],
		['local time labelled Z, west of UTC', { writes: localZ }],
		[
			'local time labelled Z, east of UTC, with UTC in the credential',
			{ zone: BERLIN, writes: localZ },
			{ timezone: 'UTC' },
		],
		['true UTC with Z', { writes: trueZ }],
		['true UTC with Z, zone too far west', { writes: trueZ }, { timezone: LOS_ANGELES }],
		['no label, zone too far west', { zone: BERLIN }],
		['no label, zone too far east', {}, { timezone: BERLIN }],
		['filter read to the day', { reads: (text, read) => read(text.slice(0, 10)) }],
		['filter read 4 hours early', { reads: (text, read) => read(text) - 4 * HOUR }],
		[
			'filter read to the minute, and the minute itself excluded',
			{ reads: (text, read) => read(text) + 1 },
		],
		['codes as text', { code: String }],
		['codes as names', { code: named }],
		['codes as names with spaces', { code: spaced }],
		['codes as names in other case', { code: (code, name) => named(code, name).toLowerCase() }],
		['TotalResults missing', { totals: untotalled }],
		['TotalResults null', { totals: () => ({ TotalResults: null }) }],
		['TotalResults that counts the page', { totals: (_count, shown) => ({ TotalResults: shown }) }],
		[
			'no Date header that can be read',
			{ date: () => 'soon', begins: Date.now(), zone: 'UTC' },
			{ timezone: 'UTC' },
		],
	])('%s', async (_name, deviation, credential = {}) => {
		await expectOnce(deviation, credential, event);
	});
});

describe.each(TRIED)('%s says what is wrong', (event) => {
	test.each<[string, Deviation, ICredentialDataDecryptedObject, RegExp, RegExp]>([
		[
			'local time labelled Z, east of UTC',
			{ zone: BERLIN, writes: localZ },
			{ timezone: BERLIN },
			/is not found by its own last update/,
			/Set Time Zone in the credential to UTC/,
		],
		[
			'true UTC with Z, zone too far east',
			{ writes: trueZ },
			{ timezone: BERLIN },
			/is not found by its own last update/,
			/Time Zone in the credential .*Europe\/Berlin/,
		],
		[
			'filter read 3 hours late',
			{ reads: (text, read) => read(text) + 3 * HOUR },
			{},
			/is not found by its own last update, .* up to 4 hours earlier$/,
			/no setting of this node can correct that/,
		],
		['filter ignored', { reads: () => -Infinity }, {}, /ignores the filter/, /compares/],
		[
			'no date that can be read',
			{ writes: american, writesCreation: american },
			{},
			/when .* last updated/,
			/LastUpdated: "6\/1\d?\/2026/,
		],
	])('%s', async (_name, ...rest) => {
		const [deviation, credential, message, description] = rest;
		await expectRefusal(deviation, credential, event, message, description);
	});
});

test.each(['orderCreated', 'orderShipped', 'orderStatusChanged'] as const)(
	'without LastUpdated, %s uses the time of creation',
	async (event) => {
		await expectOnce({ writes: () => null }, {}, event);
		await expectOnce({ writes: american }, {}, event);
	},
);

test('without LastUpdated, Order Updated fails with a message that says so', async () => {
	await expectRefusal(
		{ writes: () => null },
		{},
		'orderUpdated',
		/last updated/,
		/LastUpdated: null/,
	);
	await expectRefusal({ writes: american }, {}, 'orderUpdated', /last updated/, /LastUpdated: "/);
});
