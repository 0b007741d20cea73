import { requiredQuery } from '../../api/arguments';
import { operation } from '../../api/operation';
import { nestedList, shape } from '../../api/shape';
import { decimal, enumeration, flag, listOf, model, required, text } from '../../api/values';
import type { ChannelPrice } from '../../data/catalogExtras';
import { CHANNEL } from '../../data/channels';
import { type Product, skuKey } from '../../data/model';
import { demandProduct } from './find';

// Source: Swagger 2022, Catalog

const tag = 'Catalog';
const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Product';

const channel = enumeration(CHANNEL);

const channelPrice = shape<[number, ChannelPrice]>(`${NAMESPACE}.ChannelPriceDto`, {
	ChannelID: [channel.schema, ([id]) => id],
	Price: [decimal.schema, ([, { price }]) => price],
	UseDefaultSitePrice: [flag.schema, ([, { usesSitePrice }]) => usesSitePrice],
});

const prices = shape<{ product: Product; channels: Map<number, ChannelPrice> }>(
	`${NAMESPACE}.ProductPricesDto`,
	{
		SitePrice: [decimal.schema, ({ product }) => product.sitePrice],
		ChannelsPrices: nestedList(channelPrice, ({ channels }) => [...channels]),
	},
);

const productID = requiredQuery('productID', text, 'ID of product');

export const productPrices = [
	operation({
		method: 'GET',
		path: '/api/Catalog/Prices',
		operationId: 'Catalog_GetProductPricesV2',
		tag,
		summary: 'Get product prices',
		parameters: [productID],
		answer: prices.schema,
		handle({ args, world }) {
			const product = demandProduct(args.require(productID), world);
			const channels = world.data.catalogExtras.channelPrices.get(skuKey(product.sku)) ?? new Map();
			return prices.of({ product, channels }, world);
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Catalog/Prices',
		operationId: 'Catalog_UpdateProductPricesV2',
		tag,
		summary: 'Update product prices',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.UpdateProductPricesRequest`, {
				ProductID: required(text),
				SitePrice: decimal,
				ChannelsPrices: listOf(
					model(`${NAMESPACE}.ChannelPriceDto`, {
						ChannelID: required(channel),
						Price: decimal,
						UseDefaultSitePrice: flag,
					}),
				),
			}),
		},
		handle({ body, world }) {
			const product = demandProduct(body.ProductID, world);
			const { channelPrices } = world.data.catalogExtras;
			const channels = new Map(channelPrices.get(skuKey(product.sku)));
			for (const { ChannelID, Price, UseDefaultSitePrice } of body.ChannelsPrices ?? []) {
				const usesSitePrice = UseDefaultSitePrice ?? false;
				channels.set(ChannelID, { price: Price ?? 0, usesSitePrice });
			}
			channelPrices.set(skuKey(product.sku), channels);
			product.sitePrice = body.SitePrice ?? product.sitePrice;
			product.lastModified = world.now();
		},
	}),
];
