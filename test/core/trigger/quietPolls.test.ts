import { atDesk, idsOf } from '../../support/core/orders';

/** What n8n has stored for the trigger. */
function savedIn(stored: string): { cursor: string } {
	const data: Record<string, { cursor: string }> = JSON.parse(stored);
	const [kept] = Object.values(data);
	if (!kept) throw new Error('Nothing is stored');
	return kept;
}

const cursorIn = (stored: string) => JSON.parse(savedIn(stored).cursor);

/** The same history as no version of the trigger writes it: in two groups that are alike. */
function divided(stored: string): { stored: string; remembered: unknown[] } {
	const cursor = cursorIn(stored);
	const [age, state] = cursor.remembered.at(-1);
	const remembered = [...cursor.remembered, [age, state, 'zzzzz', []]];
	const text = JSON.stringify({ ...cursor, remembered });
	return {
		stored: stored.replace(JSON.stringify(savedIn(stored).cursor), JSON.stringify(text)),
		remembered,
	};
}

describe.each(['orderCreated', 'orderStatusChanged', 'orderUpdated'])(
	'a quiet poll of %s',
	(event) => {
		test(
			'writes nothing',
			atDesk(async ({ begun, create, change, wait }) => {
				const trigger = await begun({ event });
				const id = create();
				expect(idsOf(await trigger.poll())).toEqual([id]);
				if (event === 'orderStatusChanged') {
					change(id, { status: 3 });
					expect(idsOf(await trigger.poll())).toEqual([id]);
				}
				trigger.hasChanged();
				for (let poll = 0; poll < 3; poll++) {
					expect(await trigger.poll()).toBeNull();
					expect(trigger.hasChanged()).toBe(false);
					wait(1);
				}
			}),
		);

		test(
			'moves the checkpoint without decoding or encoding the history',
			atDesk(async ({ begun, start, create, wait }) => {
				const before = await begun({ event });
				create();
				await before.poll();
				const { stored, remembered } = divided(before.stored());
				const trigger = start({ event }, { stored });
				wait(6);
				expect(await trigger.poll()).toBeNull();
				const { pending, remembered: left } = cursorIn(trigger.stored());
				expect(pending.at).toBeGreaterThan(cursorIn(stored).pending.at);
				// What is older than the checkpoint may be gone
				expect(left.slice(-2)).toEqual(remembered.slice(-2));
				const id = create();
				expect(idsOf(await trigger.poll())).toEqual([id]);
				expect(cursorIn(trigger.stored()).remembered).not.toEqual(
					expect.arrayContaining(remembered.slice(-1)),
				);
			}),
		);
	},
);
