import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { outputFileField } from '../fields/outputFile';
import { confirmation } from '../output/confirmation';

export const downloadLabel = defineOperation({
	name: 'Download Shipping Label',
	value: 'downloadLabel',
	action: 'Download order shipping label',
	description: 'Download the shipping label of an order that was shipped with Shipbridge',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/GetShippingLabel',
	fields: [orderLocator({ query: 'orderID' }), outputFileField],
	expected: 'file',
	returns: confirmation('order'),
});
