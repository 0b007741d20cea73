import type { INodeProperties } from 'n8n-workflow';
import { callFields, obsoleteField } from './callEndpoint';
import { optionFields } from '../../../execution/optionFields';
import { pagingFields } from './paging';
import { sendFields } from './send';
import { toolFields } from '../../../execution/agentTool';

/** Everything that the API Request shows, in its order. */
export const requestFields: INodeProperties[] = [
	...callFields,
	...sendFields,
	...pagingFields,
	obsoleteField,
	optionFields,
	...toolFields,
];
