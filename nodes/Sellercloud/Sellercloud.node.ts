import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { ACCOUNT, accountFields } from './account';
import { curatedProperties, resourceProperty } from './interpreter/properties';
import { chosenNames } from './interpreter/subtitle';
import { methods } from './methods';
import { resources } from './resources';
import { requestFields } from './resources/apiRequest';
import { route } from './router';

export class Sellercloud implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Sellercloud',
		name: 'sellercloud',
		icon: { light: 'file:sellercloud.svg', dark: 'file:sellercloud.dark.svg' },
		group: ['transform'],
		version: 1,
		// n8n's lint accepts only a literal here. The constructor replaces it
		subtitle: '={{ $parameter["resource"] + ": " + $parameter["operation"] }}',
		description: 'Work with orders, catalog, inventory and purchasing in Sellercloud',
		defaults: { name: 'Sellercloud' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'sellercloudApi', required: true }],
		properties: [
			resourceProperty([ACCOUNT, { name: 'API Request', value: 'apiRequest' }, ...resources]),
			...accountFields,
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['apiRequest'] } },
				options: [
					{
						name: 'Call Endpoint',
						value: 'call',
						description: 'Select an endpoint of your API and fill in a form',
						action: 'Call endpoint',
					},
					{
						name: 'Send',
						value: 'send',
						description: 'Send any request to the Sellercloud API with the credential',
						action: 'Send API request',
					},
				],
				default: 'send',
			},
			...curatedProperties(resources),
			...requestFields,
		],
	};

	methods = methods;

	constructor() {
		// "Order: Get Many", or the request of API Request
		this.description.subtitle = `={{ $parameter["resource"] !== "apiRequest" ? ${chosenNames([ACCOUNT, ...resources])} : $parameter["operation"] === "call" ? ($parameter["endpoint"].value || $parameter["endpoint"] || "Call Endpoint") : $parameter["method"] + " " + $parameter["path"] }}`;
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await route(this);
	}
}
