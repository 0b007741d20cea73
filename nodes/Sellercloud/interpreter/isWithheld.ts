import type { Field } from './field';

/**
 * Whether an option is not read, because agents do not have it. n8n removes what a tool does not show; this is for a node
 * that runs as a tool without being one in the editor.
 */
export const isWithheld = ({ displayOptions }: Field, forAgent: boolean): boolean =>
	forAgent && displayOptions?.hide?.['@tool'] !== undefined;
