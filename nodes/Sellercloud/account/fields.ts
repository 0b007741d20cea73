import type { INodeProperties } from 'n8n-workflow';
import { type NamedResource, operationProperty } from '../interpreter/properties';

export const account: NamedResource = {
	name: 'Account',
	value: 'account',
	operations: [
		{
			name: 'Check',
			value: 'check',
			action: 'Check account',
			description:
				'Find out how this account answers: permissions, clock, date filters, lists and what the server offers. It only reads, with about 30 calls.',
		},
	],
};

/** What the editor shows for the resource Account. */
export const accountFields: INodeProperties[] = [
	operationProperty(account),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { resource: [account.value], operation: ['check'] } },
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
