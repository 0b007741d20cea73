import { defineOperation } from '../../interpreter/operation';
import { id } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { outputFileField } from '../fields/outputFile';
import { confirmation } from '../output/confirmation';

export const downloadDocument = defineOperation({
	name: 'Download Document',
	value: 'downloadDocument',
	action: 'Download order document',
	description: 'Download a file that is attached to an order',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/{id}/Documents/{documentID}',
	fields: [
		orderLocator({ path: 'id' }),
		required(
			id(
				'Document ID',
				'documentId',
				{ path: 'documentID' },
				{
					placeholder: 'e.g. 1',
					description: 'The document ID, as returned by Get Documents',
				},
			),
		),
		outputFileField,
	],
	expected: 'file',
	returns: confirmation('order', 'documentId'),
});
