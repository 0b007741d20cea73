import type { INodeProperties } from 'n8n-workflow';
import { toolFields } from '../../../execution/agentTool';
import { optionFields } from '../../../execution/optionFields';
import { callEndpointFields, obsoleteField } from './callEndpointFields';
import { pagingFields } from './pagingFields';
import { sendFields } from './sendFields';

/** Everything that the API Request shows, in its order. */
export const requestFields: INodeProperties[] = [
	...callEndpointFields,
	...sendFields,
	...pagingFields,
	obsoleteField,
	optionFields,
	...toolFields,
];
