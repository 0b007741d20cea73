import type { INodeProperties } from 'n8n-workflow';
import { toolFields } from '../../../execution/agentTool';
import { optionFields } from '../../../execution/optionFields';
import { callFields, obsoleteField } from './callEndpoint';
import { pagingFields } from './paging';
import { sendFields } from './send';

/** Everything that the API Request shows, in its order. */
export const requestFields: INodeProperties[] = [
	...callFields,
	...sendFields,
	...pagingFields,
	obsoleteField,
	optionFields,
	...toolFields,
];
