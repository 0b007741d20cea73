import type { INodeProperties } from 'n8n-workflow';

const show = { resource: ['account'] };

/** What the editor shows for the resource Account. */
export const accountFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{
				name: 'Check',
				value: 'check',
				description:
					'Find out how this account answers: permissions, clock, date filters, lists and what the server offers. It only reads, with about 30 calls.',
				action: 'Check account',
			},
		],
		default: 'check',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { ...show, operation: ['check'] } },
		options: [
			{
				displayName: 'Sign In Twice',
				name: 'signInTwice',
				type: 'boolean',
				default: true,
				description:
					'Whether to sign in once more to find out whether a login ends the older token of the user',
			},
		],
	},
];
