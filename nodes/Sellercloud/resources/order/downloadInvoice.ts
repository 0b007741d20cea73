import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { outputFileField } from '../fields/outputFile';
import { confirmation } from '../output/confirmation';

export const downloadInvoice = defineOperation({
	name: 'Download Invoice',
	value: 'downloadInvoice',
	action: 'Download order invoice',
	description: 'Download the invoice of an order as a PDF file',
	kind: 'read',
	method: 'POST',
	path: '/api/Orders/PrintPdfInvoice',
	fields: [orderLocator({ body: 'OrderIDs', inList: true }), outputFileField],
	expected: 'file',
	returns: confirmation('order'),
});
