import type { INodeParameters } from 'n8n-workflow';
import { type Example, refusedAt } from './example';
import { plain, productOf } from './onProduct';

const columns = (value: INodeParameters): INodeParameters => ({
	columns: { mappingMode: 'defineBelow', value },
});

export const importExamples: Example[] = [
	{
		resource: 'import',
		operation: 'bulkUpdateProducts',
		parameters: (sku) => ({
			product: String(sku),
			...columns({ SitePrice: '12.5', LocationNotes: 'Row 7, "B"' }),
		}),
		server: { importTime: 0 },
		subjects: plain,
		badSubject: '',
		check: (items, sandbox, sku) => {
			expect(items).toMatchObject([
				{
					sku,
					jobId: 9001,
					finished: true,
					success: true,
					changes: [{ name: 'SitePrice', now: '12.5' }, { now: 'Row 7, "B"' }],
				},
			]);
			expect(productOf(sandbox, sku)).toMatchObject({
				sitePrice: 12.5,
				locationNotes: 'Row 7, "B"',
			});
		},
		refusal: { subject: 'NO-SUCH', message: /did not update NO-SUCH: Product does not exist/ },
		bad: [
			[{ product: '={{ $json.nothing }}' }, /SKU is empty/],
			[columns({}), /There are no columns to send/],
			[columns({ SitePrice: '={{ $json.nothing }}' }), /SitePrice is empty/],
			[{ maximumWait: -1 }, /Maximum Wait must not be below 0/],
			[{ additionalFields: { newCompany: 'x' } }, /New Product Company/],
		],
	},
	{
		resource: 'import',
		operation: 'bulkUpdateFromFile',
		parameters: (field) => ({ inputField: String(field) }),
		server: { importTime: 0 },
		subjects: () => ['data', 'data', 'data'],
		badSubject: 'other',
		binary: {
			data: {
				data: Buffer.from('ProductID,SitePrice\r\nNO-SUCH,1\r\n').toString('base64'),
				mimeType: 'text/csv',
				fileName: 'products.csv',
			},
		},
		check: (items) =>
			expect(items).toMatchObject([
				{
					jobId: 9001,
					jobType: 'Product Bulk Update',
					finished: true,
					total: 1,
					failed: 1,
					refusals: [{ sku: 'NO-SUCH', error: expect.stringMatching(/does not exist/) }],
				},
			]),
		refusal: refusedAt('POST', '/rest/api/Catalog/Imports/Custom'),
		bad: [
			[{ inputField: 'other' }, /no file in the field "other"/],
			[{ fileFormat: 7 }, /File Format must be one of/],
			[{ maximumWait: -1 }, /Maximum Wait must not be below 0/],
		],
	},
];
