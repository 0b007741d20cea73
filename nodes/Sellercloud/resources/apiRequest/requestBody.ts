import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { RequestBody } from '../../client/types';
import { Uploads } from '../../execution/files/uploads';
import { setAt } from '../../input/setAt';
import { isParameterOn } from '../../input/switches';
import { asText, readFiles, readJson, readPairs, textParameter } from './parameters';

/**
 * Reads the body of one item.
 *
 * @returns `undefined` when Send Body is off
 * @throws NodeOperationError that names what is wrong
 */
export async function readBody(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<RequestBody | undefined> {
	if (!isParameterOn(context, 'sendBody', itemIndex)) return undefined;
	switch (context.getNodeParameter('contentType', itemIndex)) {
		case 'form-urlencoded':
			refuseFiles(context, itemIndex);
			return {
				contentType: 'application/x-www-form-urlencoded',
				text: readForm(context, itemIndex),
			};
		case 'raw':
			refuseFiles(context, itemIndex);
			return {
				contentType: textParameter(context, 'rawContentType', itemIndex) || 'text/plain',
				text: textParameter(context, 'body', itemIndex),
			};
		default:
			return await readJsonBody(context, itemIndex);
	}
}

/** URL-encoded form fields. A list is sent as a repeated name. */
function readForm(context: IExecuteFunctions, itemIndex: number): string {
	if (context.getNodeParameter('specifyBody', itemIndex) === 'string') {
		return textParameter(context, 'body', itemIndex);
	}
	const form = new URLSearchParams();
	for (const [name, value] of readPairs(context, 'bodyParameters', itemIndex)) {
		for (const each of [value].flat()) {
			if (each !== null && each !== undefined) form.append(name, asText(each));
		}
	}
	return form.toString();
}

async function readJsonBody(context: IExecuteFunctions, itemIndex: number): Promise<RequestBody> {
	const body: unknown =
		context.getNodeParameter('specifyBody', itemIndex) === 'keypair'
			? readPairs(context, 'bodyParameters', itemIndex).reduce(
					(object, [name, value]) => setAt(object, name, value),
					{},
				)
			: readJson(context, 'jsonBody', itemIndex);
	const uploads = new Uploads(context, itemIndex);
	for (const [name, field] of readFiles(context, itemIndex)) {
		if (!isDataObject(body)) {
			throw new NodeOperationError(
				context.getNode(),
				'Files in Body requires a body that is an object',
				{
					itemIndex,
					description: 'Enter the other values of the body as fields or as a JSON object.',
				},
			);
		}
		setAt(body, name, await uploads.textFor(field, name));
	}
	return {
		contentType: 'application/json',
		text: JSON.stringify(body),
		files: uploads.files,
	};
}

/** @throws NodeOperationError when files are set, because they would be left out silently */
function refuseFiles(context: IExecuteFunctions, itemIndex: number): void {
	if (readFiles(context, itemIndex).length === 0) return;
	throw new NodeOperationError(context.getNode(), 'Files in Body requires a JSON body', {
		itemIndex,
		description:
			'Set Body Content Type to JSON, or remove the option. For a form, convert the file to base64 with the Extract From File node and send the result as a field.',
	});
}
