/* eslint-disable no-console */
import { sized } from '../../support/sized';
import { type Member, outcomeOf, type Trial } from './processes';

const MINUTE = 60_000;
const TEN_MINUTES = 10 * MINUTE;
const MINUTES = sized(2, 4);

const request: Member = { sends: 'HTTP Request' };
const own: Member = { sends: 'Sellercloud' };
const early = (member: Member): Member => ({ ...member, clock: -TEN_MINUTES });
const late = (member: Member): Member => ({ ...member, clock: TEN_MINUTES });

/** The most within any minute. */
const mostInAMinute = (times: number[]): number =>
	Math.max(
		0,
		...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE).length),
	);

type Group = [processes: string, members: Member[]];
const GROUPS: Group[] = [
	['Sellercloud nodes', [own, own, own]],
	['HTTP Request', [request, request, request]],
	['both', [own, request, request]],
];
const WRONG_CLOCKS: Group[] = [
	['Sellercloud nodes, a clock 10 minutes ahead', [own, late(own), own]],
	['Sellercloud nodes, a clock 10 minutes behind', [own, early(own), own]],
	['both, a clock 10 minutes ahead', [own, late(request), own]],
	['both, a clock 10 minutes behind', [own, early(request), own]],
];

type Shape = Pick<Trial, 'loginTakes' | 'lingers' | 'refusalTakes' | 'users'>;
const SHAPES: Array<[string, Shape]> = [
	['logins of a second', { loginTakes: 800 }],
	...sized<Array<[string, Shape]>>(
		[],
		[
			['logins of five seconds', { loginTakes: 5_000 }],
			['the older token ending three seconds late', { loginTakes: 800, lingers: 3_000 }],
			['refusals that take two seconds', { loginTakes: 800, refusalTakes: 2_000 }],
			['two users', { loginTakes: 800, users: 2 }],
		],
	),
];

const TRIALS = [...GROUPS, ...WRONG_CLOCKS].flatMap(([processes, members], group) =>
	SHAPES.map(([server, shape], index) => ({
		processes,
		members,
		server,
		shape,
		seed: group + index,
	})),
);

describe('three processes, where each login ends the older token of the user', () => {
	test.each(TRIALS)(
		'$processes, $server: two logins a minute, and no failure of ours',
		async ({ members, shape, seed, processes, server }) => {
			const overlaps = seed % 2 === 0;
			const trial = { ...shape, seed, members, minutes: MINUTES, overlaps };
			const outcome = await outcomeOf({ ...trial, lifetime: 60 });
			const http = outcome.members.filter(({ member }) => member.sends === 'HTTP Request');
			for (const { member, requests, failures, logins } of outcome.members) {
				expect(mostInAMinute(logins)).toBeLessThanOrEqual(2);
				expect(requests).toBeGreaterThan(50 * MINUTES);
				if (member.sends === 'Sellercloud') expect(failures).toEqual([]);
			}
			const count = (counts: number[]) => counts.reduce((sum, one) => sum + one, 0);
			const failed = count(http.map(({ failures }) => failures.length));
			const sent = count(http.map(({ requests }) => requests));
			// n8n sends a request of HTTP Request twice, and asks the hook once
			expect(failed).toBeLessThanOrEqual(sent / 50);
			const logins = count(outcome.members.map((one) => one.logins.length));
			if (sized(false, true)) {
				console.info(
					`${processes}, ${server}: ${logins} logins in ${MINUTES} minutes, ${failed} of ${sent} of HTTP Request failed`,
				);
			}
		},
		600_000,
	);

	test.each(
		WRONG_CLOCKS.flatMap((group) => sized([800], [800, 5_000]).map((ms) => ({ group, ms }))),
	)(
		'$group.0, tokens of an hour, logins of $ms ms: no failure of ours',
		async ({ group: [, members], ms }) => {
			const { members: seen } = await outcomeOf({
				seed: 4,
				members,
				// The longer form is longer than a token lives
				minutes: sized(3, 65),
				lifetime: 3_600,
				loginTakes: ms,
				overlaps: true,
			});
			for (const { member, failures, logins } of seen) {
				expect(mostInAMinute(logins)).toBeLessThanOrEqual(2);
				if (member.sends === 'Sellercloud') expect(failures).toEqual([]);
			}
		},
		600_000,
	);

	test.each([...GROUPS, ...WRONG_CLOCKS])(
		'%s: all of them come to use one token',
		async (_, members) => {
			const { members: seen, latestTokens } = await outcomeOf({
				seed: 5,
				members,
				minutes: 3,
				lifetime: 3_600,
				loginTakes: 800,
				overlaps: false,
			});
			expect(latestTokens).toEqual([1]);
			for (const { logins } of seen) expect(logins.length).toBeLessThanOrEqual(3);
		},
		600_000,
	);
});
