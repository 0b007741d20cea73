import { defineOperation } from '../../interpreter/operation';
import { ORDER_RULE } from '../../records/setting';
import { filters } from '../fields/collections';
import { flag } from '../fields/inputs';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';

/** Source: article get-order-rules-details. Unlike all other lists, the names of its parameters start with `request`. */
export const getOrderRules = defineOperation({
	name: 'Get Many Order Rules',
	value: 'getOrderRules',
	action: 'Get many order rules',
	description: 'Retrieve the rules that Order > Run Order Rules can run',
	kind: 'read',
	method: 'GET',
	path: '/api/Settings/OrdersRuleEngine/Rules',
	pages: { number: 'request.pageNumber', size: 'request.pageSize' },
	fields: [
		...pagingFields,
		filters(
			flag(
				'Enabled',
				'enabled',
				{ query: 'request.enabled', matches: 'Enabled' },
				'Whether to return the enabled rules (on) or the disabled rules (off)',
				{ default: true },
			),
		),
		...outputFields(ORDER_RULE),
		filterOptions,
	],
	expected: 'list',
	returns: recordOutput(ORDER_RULE),
});
