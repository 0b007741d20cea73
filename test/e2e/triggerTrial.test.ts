/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { supportedVersions } from '../support/n8n/instance';
import { runTrial, type TrialReport } from '../support/trigger/trial';

/**
 * Seconds that n8n is up while orders change. The usual ones are for every day; with 180 and more, n8n is killed five
 * times, all variants are tried, and it takes an hour.
 */
const seconds = Number(process.env.TRIGGER_TRIAL_SECONDS ?? 40);
const seed = Number(process.env.TRIGGER_TRIAL_SEED ?? Date.now() % 1_000_000);
const isLong = seconds >= 180;
const kills = isLong ? 5 : 2;
/** Changes a second; 20 touch more than 2,000 orders in the long form. */
const pace = isLong ? 20 : 8;
/** [whether a fifth of all calls fails, Repeat Last Batch After Restart] */
const variants: ReadonlyArray<readonly [boolean, boolean]> = isLong
	? [
			[false, true],
			[true, true],
			[false, false],
			[true, false],
		]
	: [[true, true]];

jest.setTimeout((seconds + kills * 240 + 400) * 1000);

/** For a person to look at, and to add up. */
async function keep(report: TrialReport): Promise<void> {
	const folder = join(__dirname, 'reports');
	await mkdir(folder, { recursive: true });
	const { version, isFaulty, repeats } = report;
	const name = `${version}-${isFaulty ? 'faults' : 'calm'}-${repeats ? 'repeat' : 'default'}.json`;
	await writeFile(join(folder, name), JSON.stringify(report, null, '\t'));
}

describe.each(supportedVersions)(
	`on n8n %s, killed ${kills} times in ${seconds} s (seed ${seed}),`,
	(version) => {
		test.each(variants)(
			'calls failing: %s, Repeat Last Batch: %s: nothing is skipped, and only a last batch comes again',
			async (isFaulty, repeats) => {
				const report = await runTrial({ version, seed, seconds, kills, pace, isFaulty, repeats });
				await keep(report);
				const { orderCreated, customerCreated, productCreated } = report.events;
				expect(orderCreated.expected).toBeGreaterThan(seconds);
				for (const { expected } of [customerCreated, productCreated]) {
					expect(expected).toBeGreaterThan(seconds / 4);
				}
				for (const tally of Object.values(report.events)) {
					expect(tally.repeats.unexplained).toEqual([]);
					if (repeats) expect(tally.missing).toEqual([]);
				}
			},
		);
	},
);
