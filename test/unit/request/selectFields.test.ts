import fc from 'fast-check';
import { parseFieldNames, selectFields } from '../../../nodes/Sellercloud/execution/selectFields';

const ROW = {
	ID: 1,
	Total: 9.5,
	Address: { City: 'Lima', Zip: '1' },
	Items: [
		{ SKU: 'A', Qty: 1 },
		{ SKU: 'B', Qty: 2 },
	],
};

test.each([
	['keep', 'ID, Address.City', { ID: 1, Address: { City: 'Lima' } }],
	['keep', 'Items.SKU', { Items: [{ SKU: 'A' }, { SKU: 'B' }] }],
	['keep', 'Address, Nothing', { Address: { City: 'Lima', Zip: '1' } }],
	[
		'drop',
		'ID,Items.Qty,Address.Zip',
		{ Total: 9.5, Address: { City: 'Lima' }, Items: [{ SKU: 'A' }, { SKU: 'B' }] },
	],
	['drop', 'Nothing', ROW],
] as const)('%s %s', (mode, typed, result) => {
	expect(selectFields(ROW, { mode, fields: parseFieldNames(typed) })).toEqual(result);
});

test('what is kept and what is dropped make up the row', () => {
	fc.assert(
		fc.property(
			fc.dictionary(fc.stringMatching(/^[A-Za-z]{1,5}$/), fc.integer()),
			fc.array(fc.stringMatching(/^[A-Za-z]{1,5}$/)),
			(row, fields) => {
				const kept = selectFields(row, { mode: 'keep', fields });
				const rest = selectFields(row, { mode: 'drop', fields });
				expect({ ...kept, ...rest }).toEqual(row);
				expect(Object.keys(kept).filter((name) => name in rest)).toEqual([]);
			},
		),
	);
});
