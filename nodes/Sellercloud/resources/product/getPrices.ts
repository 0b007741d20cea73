import type { IDataObject } from 'n8n-workflow';
import { defineOperation } from '../../interpreter/operation';
import { nameOf } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';
import { recordShape } from '../../records/recordShape';
import { objectsIn } from '../../records/rowParts';
import { productLocator } from '../fields/locators';
import { outputFields, recordOutput } from '../output/recordOutput';

const PRICES = recordShape({
	simplified: { sku: 'SKU', sitePrice: 'Site Price', channels: 'Channels' },
	read: (row) => ({
		sku: row.ProductID ?? null,
		sitePrice: row.SitePrice ?? null,
		channels: objectsIn(row, 'ChannelsPrices').map(channelPrice),
	}),
});

const channelPrice = (price: IDataObject): IDataObject => ({
	channel: nameOf(CHANNELS, price.ChannelID),
	price: price.Price ?? null,
	usesSitePrice: price.UseDefaultSitePrice ?? null,
});

export const getPrices = defineOperation({
	name: 'Get Prices',
	value: 'getPrices',
	action: 'Get product prices',
	description: 'Retrieve the site price and the channel prices of a product',
	kind: 'read',
	method: 'GET',
	path: '/api/Catalog/Prices',
	fields: [productLocator({ query: 'productID' }), ...outputFields(PRICES)],
	expected: { record: ['SitePrice', 'ChannelsPrices'] },
	returns: (rows, item) =>
		recordOutput(PRICES)(
			rows.map((row) => ({ ProductID: item.values.product, ...row })),
			item,
		),
});
