import type { IDataObject } from 'n8n-workflow';
import { codeOf, nameOf } from '../../records/codes';
import { isDataObject } from '../../client/decode';
import type { Operation } from '../../interpreter/operation';
import { CHANNELS } from '../../records/orderCodes';
import { amountOptions, choices, simplifyField } from '../fields/common';
import { productLocator } from '../fields/locators';
import { doneFor, skuOf } from './returns';

const rowsIn = (value: unknown): IDataObject[] =>
	Array.isArray(value) ? value.filter(isDataObject) : [];

export const getPrices: Operation = {
	name: 'Get Prices',
	value: 'getPrices',
	action: 'Get the prices of a product',
	description: 'Read the site price of a product, and its prices by channel',
	kind: 'read',
	method: 'GET',
	path: '/api/Catalog/Prices',
	fields: [productLocator({ query: 'productID' }), simplifyField],
	answers: { record: ['SitePrice', 'ChannelsPrices'] },
	returns: (rows, given) =>
		rows.map((row) =>
			given.values.simplify === true
				? {
						sku: skuOf(given),
						sitePrice: row.SitePrice ?? null,
						channels: rowsIn(row.ChannelsPrices).map((one) => ({
							channel: nameOf(CHANNELS, one.ChannelID),
							channelCode: codeOf(CHANNELS, one.ChannelID),
							price: one.Price ?? null,
							usesSitePrice: one.UseDefaultSitePrice ?? null,
						})),
					}
				: { ProductID: skuOf(given), ...row },
		),
};

const channelPrices = {
	displayName: 'Price',
	name: 'price',
	values: [
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options' as const,
			options: choices(CHANNELS),
			default: 4,
			send: { body: 'ChannelID', as: 'code' as const },
		},
		{
			displayName: 'Price',
			name: 'price',
			type: 'string' as const,
			default: '',
			placeholder: 'e.g. 9.90',
			send: { body: 'Price', as: 'price' as const },
		},
		{
			displayName: 'Use Site Price',
			name: 'useSitePrice',
			type: 'boolean' as const,
			default: false,
			description: 'Whether the channel has the site price, and none of its own',
			send: { body: 'UseDefaultSitePrice' },
		},
	],
};

export const setPrices: Operation = {
	name: 'Set Prices',
	value: 'setPrices',
	action: 'Set the prices of a product',
	description: 'Set the site price of a product, its prices by channel, or both',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Catalog/Prices',
	fields: [
		productLocator({ body: 'ProductID' }),
		{
			displayName: 'Site Price',
			name: 'sitePrice',
			type: 'string',
			default: '',
			placeholder: 'e.g. 9.90',
			description: 'Left empty, it stays as it is',
			send: { body: 'SitePrice', as: 'price' },
		},
		{
			displayName: 'Channel Prices',
			name: 'channelPrices',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add price',
			default: {},
			options: [channelPrices],
			send: { body: 'ChannelsPrices' },
		},
		amountOptions,
	],
	/** Sellercloud takes a price that is left out for 0. */
	problem({ sitePrice, channelPrices: prices }) {
		const rows = rowsIn(prices);
		if (sitePrice === undefined && rows.length === 0) return 'There is no price to set';
		const blank = rows.find((row) => row.Price === undefined && row.UseDefaultSitePrice !== true);
		return blank && `The price for ${nameOf(CHANNELS, blank.ChannelID)} is empty`;
	},
	returns: doneFor('sitePrice', 'channelPrices'),
};
