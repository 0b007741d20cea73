import { sized } from '../../support/sized';
import { outcomeOf } from './processes';

const SEEDS = Array.from({ length: sized(1, 3) }, (_, index) => index + 1);
const MINUTES = sized(2, 10);

describe.each([true, false])(
	'processes that share a credential (requests overlap: %s)',
	(overlaps) => {
		test.each([
			[2, 800],
			[3, 800],
			[3, 2_000],
			[5, 800],
		])(
			'%d of HTTP Request get over it that each login, of %d ms, ends the tokens of the others',
			async (processes, loginTakes) => {
				for (const seed of SEEDS) {
					const lifetime = 12;
					const outcome = await outcomeOf({
						seed,
						processes,
						minutes: MINUTES,
						lifetime,
						loginTakes,
						overlaps,
					});
					const { requests, failures } = outcome;
					expect([...new Set(failures)].filter((failure) => !failure.includes('401'))).toEqual([]);
					// n8n sends a request of HTTP Request twice, and no more often
					expect(failures.length).toBeLessThanOrEqual(requests / 200);
					expect(requests).toBeGreaterThan(50 * MINUTES);
				}
			},
			300_000,
		);
	},
);
