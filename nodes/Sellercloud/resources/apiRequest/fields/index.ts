import type { INodeProperties } from 'n8n-workflow';
import { toolFields } from '../../../execution/agentTool';
import { optionFields } from '../../../execution/optionFields';
import { callFields, obsoleteField } from './callEndpoint';
import { pagingFields } from './paging';
import { sendFields } from './send';

/** All fields of API Request, in the order of the form. */
export const requestFields: INodeProperties[] = [
	...callFields,
	...sendFields,
	...pagingFields,
	obsoleteField,
	optionFields,
	...toolFields,
];
