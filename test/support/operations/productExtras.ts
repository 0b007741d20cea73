import type { Sandbox } from '../../../sandbox';
import { type Example, refusedAt } from './example';
import { onProduct, plain, productOf } from './onProduct';

const PIXEL = 'iVBORw0KGgo=';

/** Gives products an image each. @returns the ids */
const withImages = ({ data: { catalogExtras: extras } }: Sandbox, skus: string[]): number[] =>
	skus.map((sku) => {
		const id = extras.nextImageId++;
		const content = Buffer.from(PIXEL, 'base64');
		const marks = { isDefault: true, isMainDescriptionImage: false };
		extras.images.set(id, { id, sku, fileName: 'a.png', content, ...marks });
		return id;
	});

export const productExtraExamples: Example[] = [
	onProduct(
		'product',
		'addImage',
		{ inputField: 'data', additionalFields: { caption: 'Front', isDefault: true } },
		{
			binary: { data: { data: PIXEL, mimeType: 'image/png', fileName: 'front.png' } },
			check: (items, { data }, sku) => {
				const [image] = [...data.catalogExtras.images.values()];
				expect(items).toEqual([{ sku, imageId: image?.id, success: true }]);
				expect(image).toMatchObject({ sku, fileName: 'front.png', isDefault: true });
				expect(image?.content.toString('base64')).toBe(PIXEL);
			},
			bad: [[{ inputField: 'photo' }, /the input item has no file in the field "photo"/]],
		},
	),
	{
		resource: 'product',
		operation: 'deleteImage',
		parameters: (image) => ({ image }),
		subjects: (sandbox) => withImages(sandbox, plain(sandbox).slice(0, 5)),
		check: (items, { data }, id) => {
			expect(items).toEqual([{ imageId: id, deleted: true }]);
			expect(data.catalogExtras.images.has(Number(id))).toBe(false);
		},
		refusal: { subject: 4711, message: /Image 4711 was not found/ },
		bad: [
			[{ image: ' ' }, /Image ID is empty/],
			[{ image: '-5' }, /Image ID must be an ID above 0, not -5/],
		],
	},
	onProduct(
		'product',
		'getImages',
		{},
		{
			prepare: (sandbox, skus) => void withImages(sandbox, skus.map(String)),
			check: (items, _, sku) =>
				expect(items).toMatchObject([{ sku, fileName: 'a.png', isDefault: true }]),
			refusal: refusedAt('POST', '/rest/api/ProductImage/GetProductsImages'),
		},
	),
	onProduct(
		'product',
		'getPrices',
		{},
		{
			prepare: ({ data }, skus) => {
				for (const sku of skus) {
					const prices = new Map([[4, { price: 8, usesSitePrice: false }]]);
					data.catalogExtras.channelPrices.set(String(sku).toUpperCase(), prices);
				}
			},
			check: (items, sandbox, sku) =>
				expect(items).toEqual([
					{
						sku,
						sitePrice: productOf(sandbox, sku)?.sitePrice,
						channels: [{ channel: 'Amazon', price: 8, usesSitePrice: false }],
					},
				]),
		},
	),
	onProduct(
		'product',
		'setPrices',
		{
			sitePrice: '12.50',
			channelPrices: { price: [{ channel: 4, price: '11', useSitePrice: false }] },
		},
		{
			check: (items, sandbox, sku) => {
				expect(items).toMatchObject([{ sku, sitePrice: 12.5, success: true }]);
				expect(productOf(sandbox, sku)?.sitePrice).toBe(12.5);
				const prices = sandbox.data.catalogExtras.channelPrices.get(String(sku).toUpperCase());
				expect(prices?.get(4)).toEqual({ price: 11, usesSitePrice: false });
			},
			bad: [
				[{ sitePrice: '', channelPrices: {} }, /No price was entered/],
				[{ sitePrice: '0' }, /Site Price must not be 0/],
				[{ sitePrice: 'cheap' }, /Site Price must be a number/],
				[
					{ channelPrices: { price: [{ channel: 4, price: '', useSitePrice: false }] } },
					/The price for Amazon is empty/,
				],
				[
					{ channelPrices: { price: [{ channel: 4, price: '0', useSitePrice: false }] } },
					/Price must not be 0/,
				],
			],
		},
	),
];
