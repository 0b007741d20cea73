import { defineOperation } from '../../interpreter/operation';
import { collection } from '../fields/collections';
import { ids, integer } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const runRules = defineOperation({
	name: 'Run Order Rules',
	value: 'runRules',
	action: 'Run order rules',
	description: "Run the account's order rules on an order. Input items share requests.",
	kind: 'write',
	method: 'POST',
	path: '/api/Settings/OrdersRuleEngine/ExecuteRules',
	fields: [
		orderLocator({ body: 'OrdersIDs', inList: true }),
		collection(
			'Rules',
			'rules',
			'Add rule',
			'Which rules to run',
		)(
			ids(
				'Custom Rule IDs',
				'customRuleIds',
				{ body: 'CustomRulesIDs' },
				{
					placeholder: 'e.g. 12, 15',
				},
			),
			integer(
				'Rules to Execute',
				'rulesToExecute',
				{ body: 'RulesToExecute' },
				{
					description: 'A number from the list on the Swagger page of your server',
				},
			),
		),
		writeOptions,
	],
	bulk: { list: 'OrdersIDs', size: 100 },
	returns: confirmation('order'),
});
