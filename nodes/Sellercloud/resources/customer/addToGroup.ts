import { defineOperation } from '../../interpreter/operation';
import { id } from '../fields/inputs';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { customerOrEmail } from './fields';

export const addToGroup = defineOperation({
	name: 'Add to Group',
	value: 'addToGroup',
	action: 'Add customer to group',
	description: 'Add a customer to a customer group',
	kind: 'safeWrite',
	method: 'POST',
	path: '/api/Customers/CustomersGroups/{id}/Customers',
	fields: [
		customerOrEmail({ body: 'CustomersIDs', inList: true }),
		required(
			id(
				'Group ID',
				'group',
				{ path: 'id' },
				{
					placeholder: 'e.g. 12',
					description:
						'The ID of the customer group. Get returns the groups of a customer in the field Groups.',
				},
			),
		),
		writeOptions,
	],
	bulk: { list: 'CustomersIDs', size: 200 },
	returns: confirmation('customer', 'group'),
});
