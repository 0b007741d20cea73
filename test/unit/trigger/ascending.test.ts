import { settledUpTo } from '../../../nodes/Sellercloud/trigger/compare/ascending';

test.each<[string, number[], number]>([
	['nothing without ids', [], 0],
	['nothing where all are remembered one by one', [5, 1, 3, 2, 4], 0],
	['the highest below those', [7, 1, 3, 2, 6, 5, 4], 2],
	['the same where the highest are beyond all others', [101, 102, 1e15, 1e15 + 1, 1e300], 0],
	['what is no number left aside', [NaN, Infinity, 1, 2, 3, 4, 5, 6, 6], 1],
])('ids are settled up to %s', (_name, ids, settled) => {
	expect(settledUpTo(ids)).toBe(settled);
});
