import { ReceivedLately } from '../../../../nodes/Sellercloud/resources/purchaseOrder/receivedLately';

const NOW = 1_000_000;
const MINUTE = 60_000;

test('what was received counts for two minutes, and what the list says always', () => {
	const lately = new ReceivedLately();
	lately.note('a', 12, NOW);
	expect(lately.atLeast('a', 0, NOW + MINUTE)).toBe(12);
	expect(lately.atLeast('a', 15, NOW + MINUTE)).toBe(15);
	expect(lately.atLeast('b', 3, NOW + MINUTE)).toBe(3);
	expect(lately.atLeast('a', 0, NOW + 2 * MINUTE)).toBe(0);
});

test('a list that does not say it proves nothing', () => {
	const lately = new ReceivedLately();
	lately.note('a', 12, NOW);
	expect(lately.atLeast('a', Number.NaN, NOW)).toBeNaN();
});

test('it holds no more than 10,000 lines, and forgets the oldest first', () => {
	const lately = new ReceivedLately();
	for (let line = 0; line <= 10_000; line++) lately.note(String(line), 1, NOW);
	expect(lately.atLeast('0', 0, NOW)).toBe(0);
	expect(lately.atLeast('1', 0, NOW)).toBe(1);
});
