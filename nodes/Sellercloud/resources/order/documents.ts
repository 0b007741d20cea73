import type { Operation } from '../../interpreter/operation';
import { done, idIn } from '../../interpreter/results';
import { outputFileField, writeOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';

export const uploadDocument: Operation = {
	name: 'Upload Document',
	value: 'uploadDocument',
	action: 'Upload a document to an order',
	description: 'Attach a file of the item to an order',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/{id}/UploadDocument',
	fields: [
		orderLocator({ path: 'id' }),
		{
			displayName: 'Input Binary Field',
			name: 'inputField',
			type: 'string',
			default: 'data',
			required: true,
			placeholder: 'e.g. data',
			hint: 'The name of the input field that holds the file to upload',
			send: { body: 'FileContent', as: 'file', fileName: 'FileName' },
		},
		{
			displayName: 'File Name',
			name: 'fileName',
			type: 'string',
			default: '',
			placeholder: 'e.g. packing-slip.pdf',
			description: 'If it is not given, that of the file',
			send: { body: 'FileName' },
		},
		writeOptions,
	],
	complete: (body) => ({ FileName: 'document', ...body }),
	returns: done('order'),
};

export const getDocuments: Operation = {
	name: 'Get Documents',
	value: 'getDocuments',
	action: 'Get the documents of an order',
	description: 'List the files that are attached to an order, one item each',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/{id}/Documents',
	fields: [orderLocator({ path: 'id' })],
	answers: 'list',
	returns: (rows, given) => rows.map((row) => ({ orderId: idIn(given, 'order'), ...row })),
};

export const downloadDocument: Operation = {
	name: 'Download Document',
	value: 'downloadDocument',
	action: 'Download a document of an order',
	description: 'Get a file that is attached to an order',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/{id}/Documents/{documentID}',
	fields: [
		orderLocator({ path: 'id' }),
		{
			displayName: 'Document ID',
			name: 'documentId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1',
			description: 'As Get Documents returns it',
			send: { path: 'documentID', as: 'id' },
		},
		outputFileField,
	],
	answers: 'file',
	returns: done('order', 'documentId'),
};
