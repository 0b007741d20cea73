import { highestOldId } from '../../../nodes/Sellercloud/trigger/compare/highestOldId';

test.each<[string, number[], number]>([
	['is 0 without ids', [], 0],
	['is 0 where all ids are remembered one by one', [5, 1, 3, 2, 4], 0],
	['is the highest id below those', [7, 1, 3, 2, 6, 5, 4], 2],
	['is 0 where the highest ids are far above all others', [101, 102, 1e15, 1e15 + 1, 1e300], 0],
	['ignores what is not a number', [NaN, Infinity, 1, 2, 3, 4, 5, 6, 6], 1],
])('the highest old id %s', (_name, ids, old) => {
	expect(highestOldId(ids)).toBe(old);
});
