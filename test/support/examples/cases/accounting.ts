import { DateTime } from 'luxon';

import { dig } from '../../../../scripts/n8n/json';
import { TENANT_ZONE } from '../../../../sandbox';
import { grandTotal } from '../../../../sandbox/data/orderFigures';
import { skuKey } from '../../../../sandbox/data/model';
import type { Example } from '../example';
import type { Stage } from '../stage';
import { type Order, ordersOf } from './orders';

/** Midnight of so many days ago in the account, ms since the epoch. */
const midnight = (daysAgo: number): number =>
	DateTime.now().setZone(TENANT_ZONE).startOf('day').minus({ days: daysAgo }).toMillis();

const shippedSince = (stage: Stage, from: number, to = Infinity): Order[] =>
	ordersOf(stage).filter(
		({ shippingStatus, shipDate = 0 }) => shippingStatus === 3 && shipDate >= from && shipDate < to,
	);

export const accountingExamples: Example[] = [
	{
		id: 'exInvoices',
		does: 'makes one invoice for each shipped order, and tries a failed one again',
		async play(stage) {
			const world = stage.of(this.id);
			const open = shippedSince(stage, midnight(7)).filter((order) => !order.isQuickBooksExported);
			const [failing] = open;
			if (!failing || open.length < 3) throw new Error('The sandbox has too few shipped orders');
			const numbers = () =>
				world
					.to('Create an invoice')
					.map(({ parameters }) => dig(parameters, 'additionalFields', 'DocNumber'));
			world.refuses = ({ parameters }) =>
				dig(parameters, 'additionalFields', 'DocNumber') === `SC-${failing.id}`;
			await stage.run(this.id, 'Every hour');
			expect(numbers().sort()).toEqual(
				open
					.slice(1)
					.map(({ id }) => `SC-${id}`)
					.sort(),
			);
			const [first] = world.to('Create an invoice');
			const order = open.find(
				({ id }) => `SC-${id}` === dig(first, 'parameters', 'additionalFields', 'DocNumber'),
			);
			expect(order && Number(dig(first, 'parameters', 'Line', 0, 'Amount'))).toBe(
				order && grandTotal(order),
			);
			expect(open.filter((one) => !one.isQuickBooksExported)).toEqual([failing]);
			expect(world.to('Tell the bookkeeper').map(({ parameters }) => parameters.text)).toEqual([
				expect.stringMatching(`^1 invoices were not created.*\n${failing.id}: `),
			]);

			world.refuses = () => false;
			await stage.run(this.id, 'Every hour');
			expect(numbers()).toHaveLength(open.length);
			expect(failing.isQuickBooksExported).toBe(true);
			await stage.run(this.id, 'Every hour');
			expect(numbers()).toHaveLength(open.length);
		},
	},
	{
		id: 'exBills',
		does: 'makes one bill for a received purchase order, and saves its number there',
		isActive: true,
		async play(stage) {
			const world = stage.of(this.id);
			const orders = [...stage.sandbox.data.purchaseOrders.values()].filter(
				({ receivingStatus }) => receivingStatus === 0,
			);
			const [known, unknown] = orders;
			if (!known || !unknown) throw new Error('The sandbox has too few purchase orders');
			Object.assign(known, { vendorId: 301, receivingStatus: 2, lastUpdated: Date.now() });
			Object.assign(unknown, { vendorId: 304, receivingStatus: 2, lastUpdated: Date.now() });
			const [bill] = await stage.delivered(this.id, 'Create a bill');
			const total = known.lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
			expect(bill?.parameters.VendorRef).toBe('56');
			expect(Number(dig(bill, 'parameters', 'Line', 0, 'Amount'))).toBeCloseTo(total, 2);
			const number = await stage.until(
				this.id,
				'the number of the bill',
				() => known.customColumns?.QUICKBOOKS_BILL,
			);
			expect(number).toMatch(/^9\d+$/);
			const [message] = await stage.delivered(this.id, 'Tell the bookkeeper');
			expect(message?.parameters.text).toContain(`Purchase order ${unknown.id} `);

			// Received again after a correction
			for (const receivingStatus of [1, 2]) {
				Object.assign(known, { receivingStatus, lastUpdated: Date.now() });
				await stage.afterTwoPolls('PurchaseOrders');
			}
			expect(world.to('Create a bill')).toHaveLength(1);
		},
	},
	{
		id: 'exProfit',
		does: 'adds a row for each company, and updates it in a second run',
		async play(stage) {
			const world = stage.of(this.id);
			const orders = shippedSince(stage, midnight(1), midnight(0));
			expect(orders.length).toBeGreaterThan(1);
			const { products, companies } = stage.sandbox.data;
			const costOf = ({ lines, shippingTotal }: Order) =>
				lines.reduce(
					(sum, { sku, quantity }) => sum + (products.get(skuKey(sku))?.siteCost ?? 0) * quantity,
					shippingTotal,
				);
			const expected = [...companies.values()].flatMap(({ id, name }) => {
				const own = orders.filter(({ companyId }) => companyId === id);
				const sales = own.reduce((sum, order) => sum + grandTotal(order), 0);
				const profit = own.reduce((sum, order) => sum + grandTotal(order) - costOf(order), 0);
				return own.length > 0 ? [{ name, count: own.length, sales, profit }] : [];
			});
			for (const times of [1, 2]) {
				await stage.run(this.id, 'Every night at 2:00');
				expect(world.to('Add or update the rows')).toHaveLength(times * expected.length);
				expect(world.rows).toHaveLength(expected.length);
			}
			for (const { name, count, sales, profit } of expected) {
				const row = world.rows.find(({ Company }) => Company === name);
				expect(row?.Orders).toBe(count);
				expect(Number(row?.Sales)).toBeCloseTo(sales, 1);
				expect(Number(row?.Profit)).toBeCloseTo(profit, 1);
			}
		},
	},
];
