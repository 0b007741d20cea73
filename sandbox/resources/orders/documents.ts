import { path } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { integer, model, required, text } from '../../api/values';
import { findOrder, tag } from './find';

// Source: Swagger 2022, Orders

const id = path('id', integer, 'ID of order for which to upload a document');

export const documentUpload = operation({
	method: 'POST',
	path: '/api/Orders/{id}/UploadDocument',
	operationId: 'Orders_UploadDocument',
	tag,
	summary: 'Upload document for order',
	parameters: [id],
	body: {
		name: 'model',
		type: model('SellerCloud.Delta.Models.ClientAPI.Order.UploadDocumentRequest', {
			FileContent: required(text),
			FileName: required(text),
		}),
	},
	handle({ args, body, world }) {
		const order = findOrder(args, world, id);
		if (!/^[A-Za-z0-9+/]*={0,2}$/.test(body.FileContent)) {
			throw refuseWithMessage(400, 'The input is not a valid Base-64 string.');
		}
		const { documents } = world.data;
		documents.set(order.id, [
			...(documents.get(order.id) ?? []),
			{ fileName: body.FileName, content: Buffer.from(body.FileContent, 'base64') },
		]);
	},
});
