import type { INodeProperties } from 'n8n-workflow';
import { toolFields } from '../../../execution/agent/agentTool';
import { optionFields } from '../../../execution/optionFields';
import { operationProperty } from '../../../interpreter/properties';
import { apiRequest } from '../resource';
import { callEndpointFields, obsoleteField } from './callEndpointFields';
import { toolNotice } from './notices';
import { pagingFields } from './pagingFields';
import { sendFields } from './sendFields';

/** All fields of API Request, in the order of the form. */
export const requestFields: INodeProperties[] = [
	{ ...operationProperty(apiRequest), default: 'send' },
	toolNotice,
	...callEndpointFields,
	...sendFields,
	...pagingFields,
	obsoleteField,
	optionFields,
	...toolFields,
];
