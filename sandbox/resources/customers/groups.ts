import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { integer, listOf, model, required } from '../../api/values';
import { CUSTOMER_GROUPS, keptCustomer } from '../../data/customers';
import { id, tag } from './find';

// Source: article add-customers-to-group; Swagger 2026, Customers_AddCustomersToGroup

export const customerGroups = operation({
	method: 'POST',
	path: '/api/Customers/CustomersGroups/{id}/Customers',
	operationId: 'Customers_AddCustomersToGroup',
	tag,
	summary: 'Add customers to customer group',
	parameters: [id],
	body: {
		name: 'model',
		type: model('SellerCloud.Delta.Models.ClientAPI.Customer.AddCustomersToGroupRequest', {
			CustomersIDs: required(listOf(integer)),
		}),
	},
	handle({ args, body, world }) {
		const group = args.require(id);
		if (!CUSTOMER_GROUPS.has(group)) {
			throw refuseWithErrorMessage(`Customer group ${group} does not exist.`);
		}
		const found = body.CustomersIDs.map((one) => {
			const customer = keptCustomer(world.data, one);
			if (!customer) throw refuseWithErrorMessage(`Customer ${one} does not exist.`);
			return customer;
		});
		for (const customer of found) customer.groups = [...new Set([...customer.groups, group])];
	},
});
