import type { INodePropertyOptions } from 'n8n-workflow';

/** Every IANA time zone that this n8n knows, and first the choice of none. */
export function timezones(): INodePropertyOptions[] {
	const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
	return [
		{ name: "Use the Workflow's Time Zone", value: '' },
		...[...zones].sort().map((zone) => ({ name: zone.replace(/_/g, ' '), value: zone })),
	];
}
