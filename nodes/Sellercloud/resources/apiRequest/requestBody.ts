import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { RequestBody } from '../../client/types';
import { Uploads } from '../../execution/upload';
import { setAt } from '../../input/setAt';
import { isParameterOn } from '../../input/switches';
import { asText, readFiles, readJson, readPairs, textParameter } from './parameters';

/**
 * The body of one item, as its fields describe it.
 *
 * @returns `undefined` when none is wanted
 * @throws NodeOperationError that names the field
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

/** Names and values as a web page's form sends them; a value that is a list repeats its name. */
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
				'Files in Body needs a body that is an object',
				{
					itemIndex,
					description: 'Give the other values of the body as fields, or as a JSON object.',
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

/** They would be left out without a word. */
function refuseFiles(context: IExecuteFunctions, itemIndex: number): void {
	if (readFiles(context, itemIndex).length === 0) return;
	throw new NodeOperationError(context.getNode(), 'Files in Body needs a JSON body', {
		itemIndex,
		description:
			'Choose JSON as Body Content Type, or remove the option. For a form, turn the file into base64 with Extract From File, and send that as a field.',
	});
}
