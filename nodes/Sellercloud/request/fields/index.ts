import type { INodeProperties } from 'n8n-workflow';
import { callFields, obsoleteField } from './call';
import { optionFields } from './options';
import { pagingFields } from './paging';
import { sendFields } from './send';
import { toolFields } from '../tool';

/** Everything that the API Request shows, in its order. */
export const requestFields: INodeProperties[] = [
	...callFields,
	...sendFields,
	...pagingFields,
	obsoleteField,
	optionFields,
	...toolFields,
];
