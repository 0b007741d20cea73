import type { Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { writeOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';

export const runRules: Operation = {
	name: 'Run Order Rules',
	value: 'runRules',
	action: 'Run order rules on an order',
	description: "Let the account's order rules work on orders, many orders in one call",
	kind: 'write',
	method: 'POST',
	path: '/api/Settings/OrdersRuleEngine/ExecuteRules',
	fields: [
		orderLocator({ body: 'OrdersIDs', as: 'idInList' }),
		{
			displayName: 'Rules',
			name: 'rules',
			type: 'collection',
			placeholder: 'Add choice',
			default: {},
			description: 'Which rules to run',
			options: [
				{
					displayName: 'Custom Rule IDs',
					name: 'customRuleIds',
					type: 'string',
					default: '',
					placeholder: 'e.g. 12, 15',
					send: { body: 'CustomRulesIDs', as: 'ids' },
				},
				{
					displayName: 'Rules to Execute',
					name: 'rulesToExecute',
					type: 'string',
					default: '',
					description: 'A number, as the Swagger page of your server lists them',
					send: { body: 'RulesToExecute', as: 'integer' },
				},
			],
		},
		writeOptions,
	],
	bulk: { list: 'OrdersIDs', size: 100 },
	returns: done('order'),
};
