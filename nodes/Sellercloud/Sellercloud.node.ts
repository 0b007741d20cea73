import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { account, accountFields } from './account';
import { curatedProperties, resourceProperty } from './interpreter/properties';
import { operationSubtitle } from './interpreter/subtitle';
import { methods } from './methods';
import { resources } from './resources';
import { apiRequest, REQUEST_SUBTITLE, requestFields } from './resources/apiRequest';
import { route } from './router';

const properties: INodeProperties[] = [
	resourceProperty([account, apiRequest, ...resources]),
	...accountFields,
	...curatedProperties(resources),
	...requestFields,
];

export class Sellercloud implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Sellercloud',
		name: 'sellercloud',
		icon: { light: 'file:sellercloud.svg', dark: 'file:sellercloud.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: `={{ $parameter["resource"] === "apiRequest" ? (${REQUEST_SUBTITLE}) : ${operationSubtitle([account, ...resources])} }}`,
		description: 'Work with orders, catalog, inventory and purchasing in Sellercloud',
		defaults: { name: 'Sellercloud' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'sellercloudApi', required: true }],
		properties,
	};

	methods = methods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await route(this);
	}
}
