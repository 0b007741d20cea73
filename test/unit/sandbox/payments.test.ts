import { startHarness, type Harness } from './client';

/** The Swagger document has the body flat, an article of the vendor's wraps it in `model`. */
describe('a manual payment', () => {
	let harness: Harness;
	beforeEach(async () => {
		harness = await startHarness({ orders: 5 });
	});
	afterEach(async () => await harness.sandbox.close());

	const PAYMENT = { Amount: 12.5, PaymentMethod: 19, ReferenceNumber: 'W-1' };

	it.each([
		['flat', PAYMENT],
		['wrapped', { OrderID: 1000001, model: PAYMENT }],
	])('is taken %s', async (_, body) => {
		const answer = await harness.put('/api/Orders/1000001/ReceiveManualPayment', body);

		expect(answer.status).toBe(200);
	});

	it.each([
		['flat', { ...PAYMENT, ReferenceNumber: '' }],
		['wrapped', { OrderID: 1000001, model: { ...PAYMENT, ReferenceNumber: '' } }],
	])('needs its reference %s', async (_, body) => {
		const answer = await harness.put('/api/Orders/1000001/ReceiveManualPayment', body);

		expect(answer.text).toContain('Reference number is required.');
	});
});
