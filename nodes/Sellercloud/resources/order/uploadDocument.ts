import { defineOperation } from '../../interpreter/operation';
import { file, text } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const uploadDocument = defineOperation({
	name: 'Upload Document',
	value: 'uploadDocument',
	action: 'Upload order document',
	description: 'Attach a file from the input item to an order',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/{id}/UploadDocument',
	fields: [
		orderLocator({ path: 'id' }),
		file(
			{ body: 'FileContent', fileName: 'FileName' },
			'The name of the input field that holds the file to upload',
		),
		text(
			'File Name',
			'fileName',
			{ body: 'FileName' },
			{
				placeholder: 'e.g. packing-slip.pdf',
				description: 'Defaults to the name of the file',
			},
		),
		writeOptions,
	],
	complete: (body) => ({ FileName: 'document', ...body }),
	returns: confirmation('order'),
});
