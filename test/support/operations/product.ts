import { byId, type Example, refusedAt } from './example';
import { onProduct, plain, productOf } from './onProduct';

const NEW = ['NEW/1', 'NEW #2', 'NEW&3', 'NEW%4'];
const existing = 'KETTLE#2';

export const productExamples: Example[] = [
	{
		resource: 'product',
		operation: 'create',
		parameters: (sku) => ({
			product: sku,
			name: 'Amber Kettle',
			productType: 'Kitchen',
			company: byId(201),
			additionalFields: { defaultPrice: '9.90', upc: '012345678905' },
		}),
		subjects: () => NEW,
		check: (items, sandbox, sku) => {
			expect(items).toEqual([{ sku, created: true, success: true }]);
			expect(productOf(sandbox, sku)).toMatchObject({ name: 'Amber Kettle', sitePrice: 9.9 });
		},
		refusal: { subject: existing, message: /Product KETTLE#2 already exists/ },
		bad: [
			[{ product: ' ' }, /SKU is empty/],
			[{ company: byId(0) }, /Company must be an ID above 0/],
			[{ additionalFields: { defaultPrice: '0' } }, /Default Price must not be 0/],
			[{ additionalFields: { siteCost: '={{ $json.nothing }}' } }, /Site Cost is empty/],
		],
		badSubject: '',
	},
	{
		resource: 'product',
		operation: 'upsert',
		parameters: (sku) => ({
			product: sku,
			name: 'Brisk Kettle',
			productType: 'Kitchen',
			company: byId(201),
			basicFields: { sitePrice: '12.50' },
		}),
		subjects: () => [existing, ...NEW],
		check: (items, sandbox, sku) => {
			expect(items).toEqual([{ sku, created: false, success: true }]);
			expect(productOf(sandbox, sku)).toMatchObject({ name: 'Brisk Kettle', sitePrice: 12.5 });
		},
		refusal: refusedAt('PUT', '/rest/api/Catalog/BasicInfo'),
		bad: [
			[{ product: ' ' }, /SKU is empty/],
			[{ basicFields: { sitePrice: '0' } }, /Site Price must not be 0/],
			[{ basicFields: { upc: '' } }, /UPC is empty/],
		],
		badSubject: '',
	},
	onProduct(
		'product',
		'get',
		{},
		{
			refusal: { subject: 'NO-SUCH', message: /No product was found for NO-SUCH/ },
			check: (items, sandbox, sku) =>
				expect(items).toMatchObject([
					{
						sku,
						name: productOf(sandbox, sku)?.name,
						sitePrice: productOf(sandbox, sku)?.sitePrice,
						lastUpdated: expect.stringMatching(/-0[45]:00$/),
					},
				]),
		},
	),
	{
		resource: 'product',
		operation: 'getAll',
		parameters: (sku) => ({ filters: { skus: String(sku), shadows: 0 } }),
		subjects: plain,
		check: (items, _, sku) => expect(items).toMatchObject([{ sku }]),
		refusal: refusedAt('GET', '/rest/api/Catalog'),
		bad: [
			[{ filters: { skus: '={{ $json.nothing }}' } }, /SKUs is empty/],
			[{ filters: { physicalQtyFrom: 'many' } }, /Physical Qty From must be a whole number/],
			[{ filters: { updatedAfter: 'soon' } }, /Updated After must be a date/],
		],
		badSubject: '',
	},
	onProduct(
		'product',
		'getCustomColumns',
		{},
		{
			check: (items, _, sku) =>
				expect(items).toEqual([
					{ sku, customColumns: { Color: 'Red', Material: null, Season: null } },
				]),
			prepare: ({ data }, skus) => {
				for (const sku of skus) {
					const columns = new Map([['Color', 'Red']]);
					data.catalogExtras.customColumns.set(String(sku).toUpperCase(), columns);
				}
			},
		},
	),
	onProduct(
		'product',
		'setCustomColumns',
		{ columns: { column: [{ name: 'Color', value: 'Blue' }] } },
		{
			check: (items, { data }, sku) => {
				expect(items).toMatchObject([{ sku, success: true }]);
				const columns = data.catalogExtras.customColumns.get(String(sku).toUpperCase());
				expect(columns?.get('Color')).toBe('Blue');
			},
			bad: [
				[{ columns: { column: [] } }, /Columns is empty/],
				[
					{ columns: { column: [{ name: '={{ $json.nothing }}', value: 'Blue' }] } },
					/Column Name or ID is empty/,
				],
			],
		},
	),
	onProduct(
		'product',
		'update',
		{
			updateFields: { sitePrice: '12.50', name: 'Copper Clock' },
			advancedFields: {
				mappingMode: 'defineBelow',
				value: { LocationNotes: 'Aisle 99' },
				schema: [
					{
						id: 'LocationNotes',
						displayName: 'Location Notes',
						type: 'string',
						required: false,
						display: true,
						defaultMatch: false,
					},
				],
			},
		},
		{
			check: (items, sandbox, sku) => {
				expect(items).toMatchObject([
					{ sku, advancedFields: [{ name: 'LocationNotes', now: 'Aisle 99' }], success: true },
				]);
				expect(productOf(sandbox, sku)).toMatchObject({
					name: 'Copper Clock',
					sitePrice: 12.5,
					locationNotes: 'Aisle 99',
				});
			},
			bad: [
				[{ updateFields: { sitePrice: '' } }, /Site Price is empty/],
				[{ updateFields: { siteCost: '-1' } }, /Site Cost must not be below 0/],
				[
					{ updateFields: {}, advancedFields: { mappingMode: 'defineBelow', value: null } },
					/There are no changes to send/,
				],
				[
					{ advancedFields: { mappingMode: 'defineBelow', value: { LocationNotes: '' } } },
					/LocationNotes is empty/,
				],
			],
		},
	),
];
