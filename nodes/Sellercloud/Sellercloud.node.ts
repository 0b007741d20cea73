import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { accountFields } from './account';
import { curatedProperties, resourceProperty } from './interpreter/properties';
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
		// "Order: Get Many", or the request of API Request
		subtitle:
			'={{ $parameter["resource"] !== "apiRequest" ? $parameter["resource"].charAt(0).toUpperCase() + $parameter["resource"].slice(1).replace(/[A-Z]/g, " $&") + ": " + ({ getAll: "Get Many", upsert: "Create or Update" }[$parameter["operation"]] || $parameter["operation"].charAt(0).toUpperCase() + $parameter["operation"].slice(1).replace(/[A-Z]/g, " $&")) : $parameter["operation"] === "call" ? ($parameter["endpoint"].value || $parameter["endpoint"] || "Call Endpoint") : $parameter["method"] + " " + $parameter["path"] }}',
		description: 'Work with orders, catalog, inventory and purchasing in Sellercloud',
		defaults: { name: 'Sellercloud' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'sellercloudApi', required: true }],
		properties: [
			resourceProperty([
				{ name: 'Account', value: 'account' },
				{ name: 'API Request', value: 'apiRequest' },
				...resources,
			]),
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

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await route(this);
	}
}
