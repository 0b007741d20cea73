import { type Example, refusedAt } from './example';
import { onOrder } from './onOrder';

const document = { fileName: 'slip.txt', content: Buffer.from('Packing slip') };

const withDocuments: Pick<Example, 'prepare'> = {
	prepare: ({ data }, ids) => {
		for (const id of ids) data.documents.set(Number(id), [document]);
	},
};

export const orderFileExamples: Example[] = [
	onOrder('downloadDocument', { documentId: '1' }, withDocuments),
	onOrder('downloadInvoice', {}, { refusal: { subject: 4711, message: /No order was found/ } }),
	onOrder(
		'downloadLabel',
		{},
		{
			subjects: ({ data }) =>
				[...data.orders.values()].filter(({ isShipbridge }) => isShipbridge).map(({ id }) => id),
		},
	),
	onOrder(
		'getDocuments',
		{},
		{
			...withDocuments,
			check: (items, _, id) =>
				expect(items).toEqual([{ OrderID: id, ID: 1, FileName: 'slip.txt', Size: 12 }]),
		},
	),
	onOrder(
		'uploadDocument',
		{},
		{
			binary: {
				data: {
					data: Buffer.from('Hello').toString('base64'),
					mimeType: 'text/plain',
					fileName: 'hello.txt',
				},
			},
			check: (_, { data }, id) =>
				expect(data.documents.get(Number(id))).toEqual([
					{ fileName: 'hello.txt', content: Buffer.from('Hello') },
				]),
			bad: [[{ inputField: 'other' }, /no file in the field "other"/]],
		},
	),
	onOrder(
		'recordPayment',
		{ amount: '49.90', method: 19, reference: 'W-1' },
		{
			check: (_, { data }, id) =>
				expect(data.orders.get(Number(id))?.payments).toEqual([
					{ amount: 49.9, method: 19, reference: 'W-1' },
				]),
			bad: [
				[{ amount: '={{ "" }}' }, /Amount is empty/],
				[{ amount: '-3' }, /Amount must not be below 0/],
				[{ amount: '0' }, /Amount must not be 0/],
				[{ reference: '={{ "" }}' }, /Reference Number is empty/],
				[{ method: -1, checkNumber: '={{ "" }}' }, /Check Number is empty/],
			],
		},
	),
	onOrder(
		'createReplacement',
		{ reason: 1, note: 'Arrived broken' },
		{
			check: ([first], { data }, id) => {
				const { replacementOrderId } = Object(first);
				expect(first).toEqual({ orderId: id, replacementOrderId: expect.any(Number) });
				expect(data.orders.get(replacementOrderId)).toMatchObject({ isReplacement: true });
			},
			bad: [[{ reason: '={{ "" }}' }, /Reason Name or ID is empty/]],
		},
	),
	onOrder(
		'runRules',
		{},
		{
			refusal: refusedAt('POST', '/rest/api/Settings/OrdersRuleEngine/ExecuteRules'),
			check: (_, { data }, id) => expect(data.orders.get(Number(id))?.isRush).toBe(true),
			bad: [[{ rules: { customRuleIds: '1, x' } }, /Custom Rule IDs must be a whole number/]],
		},
	),
];
