import type { INodeProperties } from 'n8n-workflow';
import { METHODS } from '../../../client/types';
import { fieldsOrJson, sendField } from './fieldsOrJson';

const WITH_BODY = ['DELETE', 'PATCH', 'POST', 'PUT'];

/** Named and ordered as in n8n's HTTP Request node, which many users know. */
export const sendFields: INodeProperties[] = [
	sendField({
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: METHODS.map((method) => ({ name: method, value: method })),
		default: 'GET',
		description: 'GET reads data. The other methods usually change data.',
	}),
	sendField({
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '/api/Orders',
		required: true,
		placeholder: 'e.g. /api/Orders',
		description:
			"The path of the endpoint, as shown on your server's Swagger page. The credential adds the server's address and signs in.",
	}),
	sendField({
		displayName: 'Send Query Parameters',
		name: 'sendQuery',
		type: 'boolean',
		default: false,
		noDataExpression: true,
		description: 'Whether to send query parameters, such as filters or a page number',
	}),
	...fieldsOrJson(
		{ send: 'sendQuery', specify: 'specifyQuery', pairs: 'queryParameters', json: 'jsonQuery' },
		{
			title: 'Query Parameters',
			sends: 'Query Parameters',
			pair: 'Query Parameter',
			example: 'model.pageNumber',
			value: '1',
		},
	),
	sendField(
		{
			displayName:
				"Sellercloud ignores unknown filters and then returns all records. Copy the names of filters from your server's Swagger page. To filter by several values, add the same name several times.",
			name: 'filterNotice',
			type: 'notice',
			default: '',
		},
		{ sendQuery: [true], method: ['GET'] },
	),
	sendField({
		displayName: 'Send Headers',
		name: 'sendHeaders',
		type: 'boolean',
		default: false,
		noDataExpression: true,
		description:
			'Whether to send additional headers. The credential adds the authorization header.',
	}),
	...fieldsOrJson(
		{
			send: 'sendHeaders',
			specify: 'specifyHeaders',
			pairs: 'headerParameters',
			json: 'jsonHeaders',
		},
		{
			title: 'Headers',
			sends: 'Header Parameters',
			pair: 'Header',
			example: 'accept-language',
			value: 'en-US',
		},
	),
	sendField(
		{
			displayName: 'Send Body',
			name: 'sendBody',
			type: 'boolean',
			default: false,
			noDataExpression: true,
			description: 'Whether to send a body',
		},
		{ method: WITH_BODY },
	),
	sendField(
		{
			displayName: 'Body Content Type',
			name: 'contentType',
			type: 'options',
			options: [
				{
					name: 'Form URL Encoded',
					value: 'form-urlencoded',
					description: 'The format for some imports, such as image imports',
				},
				{ name: 'JSON', value: 'json', description: 'The format for nearly all endpoints' },
				{ name: 'Raw', value: 'raw', description: 'Text of any other content type' },
			],
			default: 'json',
		},
		{ sendBody: [true], method: WITH_BODY },
	),
	...fieldsOrJson(
		{ send: 'sendBody', specify: 'specifyBody', pairs: 'bodyParameters', json: 'jsonBody' },
		{
			title: 'Body',
			sends: 'Body Parameters',
			pair: 'Body Parameter',
			example: 'OrderDetails.CompanyID',
			value: '163',
		},
		{ contentType: ['json'], method: WITH_BODY },
	),
	...fieldsOrJson(
		{ send: 'sendBody', specify: 'specifyBody', pairs: 'bodyParameters', form: 'body' },
		{
			title: 'Body',
			sends: 'Body Fields',
			pair: 'Field',
			example: 'Format',
			value: '1',
		},
		{ contentType: ['form-urlencoded'], method: WITH_BODY },
	),
	sendField(
		{
			displayName: 'Content Type',
			name: 'rawContentType',
			type: 'string',
			default: '',
			placeholder: 'e.g. text/plain',
			description: 'The content type of the body',
		},
		{ sendBody: [true], contentType: ['raw'], method: WITH_BODY },
	),
	sendField(
		{
			displayName: 'Body',
			name: 'body',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			description: 'The text to send',
		},
		{ sendBody: [true], contentType: ['raw'], method: WITH_BODY },
	),
];
