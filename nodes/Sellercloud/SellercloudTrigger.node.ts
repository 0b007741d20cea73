import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { searchViewsOf } from './methods/listSearch/views';
import { getCompanies, getVendors, getWarehouses } from './methods/loadOptions/accountLists';
import { getJobTypes } from './methods/loadOptions/jobTypes';
import { eventNamed, EVENTS } from './trigger/events';
import { triggerFields } from './trigger/fields';
import { poll } from './trigger/poll';

const NAMES = Object.fromEntries(EVENTS.map(({ name, value }) => [value, name]));

export class SellercloudTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Sellercloud Trigger',
		name: 'sellercloudTrigger',
		icon: { light: 'file:sellercloud.svg', dark: 'file:sellercloud.dark.svg' },
		group: ['trigger'],
		version: 1,
		// The name of the event, which n8n looks up without the list of the field
		subtitle: `={{ (${JSON.stringify(NAMES)})[$parameter["event"]] }}`,
		description: 'Starts the workflow when something changes in Sellercloud',
		defaults: { name: 'Sellercloud Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'sellercloudApi', required: true }],
		properties: triggerFields,
	};

	methods = {
		loadOptions: { getCompanies, getJobTypes, getVendors, getWarehouses },
		listSearch: {
			searchViews: searchViewsOf(
				(context) => eventNamed(context.getCurrentNodeParameter('event'))?.record.path,
			),
		},
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
