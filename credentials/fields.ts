import type { INodeProperties } from 'n8n-workflow';
import { LONGEST_RENEWAL_WINDOW, SESSION } from './session';
import { timezones } from './timezones';

/** What an account may need besides its login. */
export const OPTIONAL_FIELDS: INodeProperties[] = [
	{
		displayName: 'Read Only',
		name: 'readOnly',
		type: 'boolean',
		default: false,
		description:
			'Whether to refuse every request that would change something in Sellercloud, in all nodes that use this credential',
	},
	{
		displayName: 'Time Zone',
		name: 'timezone',
		type: 'options',
		options: timezones(),
		default: '',
		description:
			"The time zone that your Sellercloud account shows dates in. If it is not set, the workflow's time zone is used.",
	},
	{
		displayName: 'Inventory PIN',
		name: 'inventoryPin',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description:
			'Only if your company requires a PIN to change quantities (the setting "Require PIN to change inventory quantity")',
	},
	{
		displayName: 'Security PIN',
		name: 'securityPin',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'Only if your company requires a PIN to unship or to replace orders',
	},
];

/** What signing in leaves behind. The secret ones are passwords to n8n, so that the editor never receives them. */
export const SESSION_FIELDS: INodeProperties[] = [
	{
		displayName: 'Session',
		name: 'session',
		type: 'hidden',
		typeOptions: { expirable: true },
		default: SESSION,
	},
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{ displayName: 'Expires At', name: 'expiresAt', type: 'hidden', default: 0 },
	{ displayName: 'Clock Ahead', name: 'clockAhead', type: 'hidden', default: 0 },
	{
		displayName: 'Renewal Window',
		name: 'renewalWindow',
		type: 'hidden',
		default: LONGEST_RENEWAL_WINDOW,
	},
	{
		displayName: 'Fingerprint',
		name: 'fingerprint',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{ displayName: 'Base URL', name: 'baseUrl', type: 'hidden', default: '' },
];
