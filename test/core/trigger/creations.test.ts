import { CREATIONS, newIdsOf } from '../../support/core/creations';
import { calls } from '../../support/core/fixture';
import { atDesk } from '../../support/core/orders';

const DAYS = 24 * 60;

describe.each(Object.values(CREATIONS))('$event', (kind) => {
	const { event, path } = kind;

	test(
		'fires once for each new record, however often it changes, and for no older one',
		atDesk(async (desk) => {
			const trigger = await desk.begun({ event });
			kind.change(desk, 0);
			expect(await trigger.poll()).toBeNull();
			const id = kind.create(desk);
			expect(newIdsOf(await trigger.poll())).toEqual([id]);
			for (let day = 0; day < 4; day++) {
				desk.wait(day * DAYS);
				kind.change(desk, day);
				expect(await trigger.poll()).toBeNull();
			}
			const later = [kind.create(desk), kind.create(desk)];
			expect(newIdsOf(await trigger.poll()).sort()).toEqual(later);
		}),
	);

	test(
		'a poll without changes makes one call and writes nothing',
		atDesk(async (desk) => {
			const trigger = await desk.begun({ event });
			kind.create(desk);
			// The rows that the beginning needed are forgotten after two polls
			for (let poll = 0; poll < 3; poll++) await trigger.poll();
			await desk.forgetCalls();
			trigger.hasChanged();
			expect(await trigger.poll()).toBeNull();
			expect(calls(desk.sandbox)).toHaveLength(1);
			expect(trigger.hasChanged()).toBe(false);
		}),
	);

	test(
		'fires for what was created while n8n was stopped, also if n8n was killed',
		atDesk(async (desk) => {
			const before = await desk.begun({ event });
			const first = kind.create(desk);
			expect(newIdsOf(await before.poll())).toEqual([first]);
			const stored = before.stored();
			const [second, third] = [kind.create(desk), kind.create(desk)];
			await before.poll();
			desk.wait(3 * DAYS);
			const trigger = desk.start({ event }, { stored });
			expect(newIdsOf(await trigger.poll()).sort()).toEqual([second, third]);
			expect(await trigger.poll()).toBeNull();
		}),
	);

	test(
		'a poll that fails halfway loses no event',
		atDesk(
			async (desk) => {
				const trigger = await desk.begun({ event });
				const ids = Array.from({ length: 70 }, () => kind.create(desk));
				desk.sandbox.control.faults.add({ kind: 'status', code: 400, path, skip: 1 });
				const first = newIdsOf(await trigger.poll().catch(() => null));
				expect(first.length).toBeLessThan(70);
				desk.wait(10);
				const all = [...first, ...newIdsOf(await trigger.poll())];
				expect(all.sort()).toEqual(ids.sort());
			},
			{ orders: 60 },
		),
	);

	test(
		'finds a record that shows four minutes after it was created',
		atDesk(async (desk) => {
			const trigger = await desk.begun({ event });
			const createdOn = desk.tick();
			desk.wait(4);
			const other = kind.create(desk);
			expect(newIdsOf(await trigger.poll())).toEqual([other]);
			desk.wait(0.1);
			const late = kind.create(desk, createdOn);
			expect(newIdsOf(await trigger.poll())).toEqual([late]);
		}),
	);

	test(
		'Fetch Test Event shows the newest records and changes nothing',
		atDesk(async (desk) => {
			const trigger = desk.start({ event });
			const [one, two] = [kind.create(desk), kind.create(desk)];
			const shown = newIdsOf(await trigger.poll('manual'));
			expect(shown.slice(0, 2)).toEqual([two, one]);
			expect(trigger.hasChanged()).toBe(false);
		}),
	);
});

test.each([CREATIONS.product, CREATIONS.purchaseOrder])(
	'$event filters by company, and starts at a date',
	async (kind) => {
		await atDesk(async (desk) => {
			const { event } = kind;
			const [first, second] = [kind.create(desk), kind.create(desk)];
			const byCompany = await desk.begun({ event, filters: { companies: [202] } });
			const trigger = desk.start({ event, startFrom: 'date', startDate: '2026-06-10' });
			// The first poll only remembers where to start
			expect(await trigger.poll()).toBeNull();
			expect(newIdsOf(await trigger.poll())).toEqual([first, second]);
			kind.create(desk);
			expect(await byCompany.poll()).toBeNull();
		})();
	},
);

test(
	'Product Created fails where the server does not know the filter, and says what to do',
	atDesk(
		async (desk) => {
			const trigger = desk.start({ event: 'productCreated' });
			const refused = /ignores the filter model\.dateCreatedFrom/;
			for (let poll = 0; poll < 2; poll++) await expect(trigger.poll()).rejects.toThrow(refused);
			await expect(trigger.poll()).rejects.toMatchObject({
				description: expect.stringMatching(/date of creation need this filter.*saved view/),
			});
		},
		{ deviations: ['updateFilterIgnored'] },
	),
);

test(
	'Customer Created has no full detail, which would contain card numbers',
	atDesk(async (desk) => {
		const trigger = await desk.begun({ event: 'customerCreated', output: 'detail' });
		const id = CREATIONS.customer.create(desk);
		await desk.forgetCalls();
		expect(newIdsOf(await trigger.poll())).toEqual([id]);
		expect(calls(desk.sandbox)).toHaveLength(1);
	}),
);

test.each(['raw', 'selected'])(
	'Customer Created has no cards in the output %s, even if rows of the list have them',
	async (output) => {
		await atDesk(async (desk) => {
			const { event, path } = CREATIONS.customer;
			const selectedFields = ['customerId', 'creditCards'];
			const trigger = await desk.begun({ event, output, selectedFields });
			const card = { NameOnCard: 'CANARY', CardNumber: '4111111111111111', CVV: 'CANARY' };
			const rows = [{ UserID: 99_999, General: { ID: 99_999 }, CreditCards: [card] }];
			const body = { Items: rows, TotalResults: 1 };
			desk.sandbox.control.faults.add({ kind: 'status', code: 200, path, body });
			const items = JSON.stringify(await trigger.poll());
			expect(items).toContain('99999');
			expect(items).not.toMatch(/CANARY|4111/);
		})();
	},
);
