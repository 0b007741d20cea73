import type { IExecuteFunctions } from 'n8n-workflow';
import { isTool } from '../execution/agent/agentTool';
import type { Field } from './field';

/** Whether an option is not read from an agent's input, because agents do not have it. */
export const isWithheld = (context: IExecuteFunctions, { displayOptions }: Field): boolean =>
	displayOptions?.hide?.['@tool'] !== undefined && isTool(context);
