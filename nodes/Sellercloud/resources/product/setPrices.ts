import { defineOperation } from '../../interpreter/operation';
import { nameOf } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';
import { code } from '../fields/choices';
import { entries } from '../fields/collections';
import { flag, price } from '../fields/inputs';
import { productLocator } from '../fields/locators';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

const channelPrice = {
	displayName: 'Price',
	name: 'price',
	values: [
		code('Channel', 'channel', CHANNELS, { body: 'ChannelID' }),
		price('Price', 'price', { body: 'Price' }, { placeholder: 'e.g. 9.90' }),
		flag(
			'Use Site Price',
			'useSitePrice',
			{ body: 'UseDefaultSitePrice' },
			'Whether the channel uses the site price instead of a price of its own',
		),
	],
};

export const setPrices = defineOperation({
	name: 'Set Prices',
	value: 'setPrices',
	action: 'Set product prices',
	description: 'Set the site price of a product, its channel prices, or both',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Catalog/Prices',
	fields: [
		productLocator({ body: 'ProductID' }),
		price(
			'Site Price',
			'sitePrice',
			{ body: 'SitePrice' },
			{
				placeholder: 'e.g. 9.90',
				description: 'Leave empty to keep the current price',
			},
		),
		entries(
			'Channel Prices',
			'channelPrices',
			'Add price',
			{ body: 'ChannelsPrices' },
			channelPrice,
		),
		amountOptions,
	],
	/** Sellercloud sets a price that is left out to 0. */
	validate({ sitePrice, channelPrices = [] }) {
		if (sitePrice === undefined && channelPrices.length === 0) return 'No price was entered';
		const blank = channelPrices.find(
			(row) => row.Price === undefined && row.UseDefaultSitePrice !== true,
		);
		return blank && `The price for ${nameOf(CHANNELS, blank.ChannelID)} is empty`;
	},
	returns: confirmation('product', 'sitePrice', 'channelPrices'),
});
