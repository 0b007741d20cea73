import { isDataObject } from '../../client/decode';
import { defineOperation } from '../../interpreter/operation';
import { codeOf, nameOf } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';
import { productLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';

export const getPrices = defineOperation({
	name: 'Get Prices',
	value: 'getPrices',
	action: 'Get product prices',
	description: 'Retrieve the site price and the channel prices of a product',
	kind: 'read',
	method: 'GET',
	path: '/api/Catalog/Prices',
	fields: [productLocator({ query: 'productID' }), simplifyField],
	expected: { record: ['SitePrice', 'ChannelsPrices'] },
	returns: (rows, { values }) =>
		rows.map((row) =>
			values.simplify === true
				? {
						sku: values.product,
						sitePrice: row.SitePrice ?? null,
						channels: channelPrices(row.ChannelsPrices),
					}
				: { ProductID: values.product, ...row },
		),
});

const channelPrices = (prices: unknown) =>
	(Array.isArray(prices) ? prices.filter(isDataObject) : []).map((price) => ({
		channel: nameOf(CHANNELS, price.ChannelID),
		channelCode: codeOf(CHANNELS, price.ChannelID),
		price: price.Price ?? null,
		usesSitePrice: price.UseDefaultSitePrice ?? null,
	}));
