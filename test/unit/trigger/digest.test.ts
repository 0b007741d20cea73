import { shorten } from '../../../nodes/Sellercloud/trigger/digest';

test('a text is saved as it is, unless it is too long', () => {
	expect(shorten('1000123')).toBe('1000123');
	const [one, other] = ['x', 'y'].map((end) => shorten('z'.repeat(100_000) + end));
	expect(one?.length).toBeLessThan(50);
	expect(one).not.toBe(other);
});
