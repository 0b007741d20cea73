import { path, requiredQuery } from '../../api/arguments';
import { FileAnswer } from '../../api/fileAnswer';
import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { integer, listOf, model, text } from '../../api/values';
import type { OrderDocument } from '../../data/model';
import { findOrder, knownOrders, tag } from './find';

// Source: Swagger 2022 for invoices; articles on invoices, documents and labels: they are base64 as text, with a name in
// Content-Disposition, and labels are those of Shipbridge. Swagger 2026 for the list of documents

const id = path('id', integer, 'ID of order');
const documentID = path('documentID', integer, 'ID of document');
const orderID = requiredQuery('orderID', integer, 'ID of order');

/** As the Swagger of 2022 describes what is sent as text. */
const fileSchema = {
	type: 'object' as const,
	properties: { FileName: text.schema, Content: text.schema },
};

/** The smallest thing that viewers take for a PDF. */
const pdf = (words: string) => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);

/** Documents are counted by order, from 1. */
const summaryOf = ({ fileName, content }: OrderDocument, index: number) => ({
	ID: index + 1,
	FileName: fileName,
	Size: content.length,
});

export const orderFiles = [
	operation({
		method: 'GET',
		path: '/api/Orders/{id}/Documents',
		operationId: 'Orders_GetDocuments',
		tag,
		summary: 'Get documents of order',
		parameters: [id],
		answer: { type: 'array', items: { type: 'object' } },
		handle: ({ args, world }) =>
			(world.data.documents.get(findOrder(args, world, id).id) ?? []).map(summaryOf),
	}),
	operation({
		method: 'GET',
		path: '/api/Orders/{id}/Documents/{documentID}',
		operationId: 'Orders_GetDocument',
		tag,
		summary: 'Get document of order',
		parameters: [id, documentID],
		answer: fileSchema,
		handle({ args, world }) {
			const order = findOrder(args, world, id);
			const wanted = args.require(documentID);
			const document = world.data.documents.get(order.id)?.[wanted - 1];
			if (!document) throw refuseWithMessage(404, `Document ${wanted} was not found.`);
			return new FileAnswer(document.fileName, document.content);
		},
	}),
	operation({
		method: 'POST',
		path: '/api/Orders/PrintPdfInvoice',
		operationId: 'Orders_PrintPdfInvoice',
		tag,
		summary: 'Prints invoice for multiple orders',
		body: {
			name: 'request',
			type: model('SellerCloud.Delta.Models.ClientAPI.Order.PrintPdfInvoiceRequest', {
				OrderIDs: listOf(integer),
			}),
		},
		answer: fileSchema,
		handle({ body, world }) {
			const orders = knownOrders(body.OrderIDs ?? [], world);
			if (orders.length === 0) throw refuseWithMessage(400, 'No order was found to print.');
			const ids = orders.map((order) => order.id).join(', ');
			return new FileAnswer(`Invoice_${orders[0]?.id}.pdf`, pdf(`Invoice of ${ids}`));
		},
	}),
	operation({
		method: 'GET',
		path: '/api/Orders/GetShippingLabel',
		operationId: 'Orders_GetShippingLabel',
		tag,
		summary: 'Get shipping label of order',
		parameters: [orderID],
		answer: fileSchema,
		handle({ args, world }) {
			const order = findOrder(args, world, orderID);
			if (!order.isShipbridge) {
				throw refuseWithMessage(500, `Order ${order.id} was not shipped with Shipbridge.`);
			}
			return new FileAnswer(`Label_${order.id}.pdf`, pdf(`Label ${order.trackingNumber}`));
		},
	}),
];
