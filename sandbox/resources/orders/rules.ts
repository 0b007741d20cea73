import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { integer, listOf, model } from '../../api/values';
import { knownOrders } from './find';

// Source: Swagger 2026, OrdersRuleEngine

/** The account's rules; there is one, which marks an order as a rush order. */
const RUSH_RULE = 1;

export const orderRules = operation({
	method: 'POST',
	path: '/api/Settings/OrdersRuleEngine/ExecuteRules',
	operationId: 'OrdersRuleEngine_ExecuteRules',
	tag: 'OrdersRuleEngine',
	summary: 'Execute rules on orders',
	body: {
		name: 'request',
		type: model('SellerCloud.Delta.Models.Settings.ExecuteOrderRulesRequest', {
			OrdersIDs: listOf(integer),
			RulesToExecute: integer,
			CustomRulesIDs: listOf(integer),
		}),
	},
	handle({ body, world }) {
		const rules = body.CustomRulesIDs ?? [RUSH_RULE];
		const unknown = rules.find((rule) => rule !== RUSH_RULE);
		if (unknown !== undefined) throw refuseWithMessage(500, `Rule ${unknown} does not exist.`);
		for (const order of knownOrders(body.OrdersIDs ?? [], world)) order.isRush = true;
	},
});
