import { atDesk } from '../support/core/orders';
import { at, plainProducts, setAvailable, submitJob } from '../support/core/records';

const options = { repeatLastBatch: true };
/** The process is the same here, so what n8n stored is made to look like that of another. */
const byAnother = (stored: string) => stored.replace(/"process":"\w+"/, '"process":"killed"');

test(
	'a quantity that is back to what it was before the latest batch is told, since that batch came',
	atDesk(async (desk) => {
		const product = at(plainProducts(desk.sandbox), 2);
		const filters = { vendors: [product.vendorId] };
		setAvailable(desk, product, 12);
		const parameters = { event: 'availableQtyChanged', options, filters };
		const trigger = await desk.begun(parameters);
		const changes = async (polling = trigger) =>
			((await polling.poll()) ?? [])
				.filter(({ sku }) => sku === product.sku)
				.map(({ previousQty, newQty }) => [previousQty, newQty]);
		setAvailable(desk, product, 9);
		expect(await changes()).toEqual([[12, 9]]);
		const stored = byAnother(trigger.stored());
		// That batch comes again after a restart
		expect(await changes(desk.start(parameters, { stored }))).toEqual([[12, 9]]);
		setAvailable(desk, product, 12);
		const restarted = desk.start(parameters, { stored });
		expect(await changes(restarted)).toEqual([[9, 12]]);
		expect(await changes(restarted)).toEqual([]);
		const plain = { ...parameters, options: {} };
		expect(await changes(desk.start(plain, { stored }))).toEqual([[9, 12]]);
	}),
);

test(
	'a job that was told in the latest batch is told again after a restart',
	atDesk(async (desk) => {
		const parameters = { event: 'jobFinished', options };
		const trigger = await desk.begun(parameters);
		const id = submitJob(desk, 60);
		expect(await trigger.poll()).toBeNull();
		desk.wait(30);
		submitJob(desk, 600);
		expect(await trigger.poll()).toBeNull();
		desk.wait(40);
		expect(await trigger.poll()).toMatchObject([{ jobId: id }]);
		desk.wait(60);
		const restarted = desk.start(parameters, { stored: byAnother(trigger.stored()) });
		expect(await restarted.poll()).toMatchObject([{ jobId: id }]);
		expect(await restarted.poll()).toBeNull();
	}),
);
