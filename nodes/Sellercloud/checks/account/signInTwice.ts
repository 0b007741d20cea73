import { type AccountCheck, note, ok } from './finding';

const CHECK = 'Sign In Twice';

/** Whether a second login ends the token of the first; it signs in once more, so it runs on request only. */
export const signInTwiceCheck: AccountCheck = {
	async run(probe) {
		const isEnded = await probe.endsOlderToken();
		if (isEnded === undefined) {
			return [
				note(CHECK, [
					'The second login failed.',
					"Whether a login ends the older token can't be checked.",
				]),
			];
		}
		return [
			isEnded
				? note(
						CHECK,
						[
							'A second login ends the token of the first.',
							"Programs that sign in as the same employee end each other's tokens. The node renews a token that has ended, but it has to sign in each time.",
						],
						'Use one credential for all workflows, and a dedicated employee account for each other program.',
					)
				: ok(CHECK, [
						'The token of the first login is still valid after a second login.',
						'Several programs can sign in as the same employee.',
					]),
		];
	},
};
