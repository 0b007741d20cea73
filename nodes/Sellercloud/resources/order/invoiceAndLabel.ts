import type { Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { outputFileField } from '../fields/common';
import { orderLocator } from '../fields/locators';

export const downloadInvoice: Operation = {
	name: 'Download Invoice',
	value: 'downloadInvoice',
	action: 'Download the invoice of an order',
	description: 'Get the invoice as a PDF file',
	kind: 'read',
	method: 'POST',
	path: '/api/Orders/PrintPdfInvoice',
	fields: [orderLocator({ body: 'OrderIDs', as: 'idInList' }), outputFileField],
	answers: 'file',
	returns: done('order'),
};

export const downloadLabel: Operation = {
	name: 'Download Shipping Label',
	value: 'downloadLabel',
	action: 'Download the shipping label of an order',
	description: 'Get the label of an order that was shipped with Shipbridge, as a file',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/GetShippingLabel',
	fields: [orderLocator({ query: 'orderID' }), outputFileField],
	answers: 'file',
	returns: done('order'),
};
