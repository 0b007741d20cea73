import { operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { integer, listOf, model } from '../../api/values';
import { ORDER_RULES, RUSH_RULE } from '../../data/settings';
import { knownOrders } from './find';

// Source: Swagger 2026, OrdersRuleEngine

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
		const unknown = rules.find((rule) => ORDER_RULES.every(({ id }) => id !== rule));
		if (unknown !== undefined) throw refuseWithMessage(500, `Rule ${unknown} does not exist.`);
		if (!rules.includes(RUSH_RULE)) return;
		for (const order of knownOrders(body.OrdersIDs ?? [], world)) order.isRush = true;
	},
});
