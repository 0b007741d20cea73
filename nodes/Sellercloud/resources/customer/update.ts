import { defineOperation } from '../../interpreter/operation';
import { updateFields } from '../fields/collections';
import { text } from '../fields/inputs';
import { byName } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { customerOrEmail, detailFields, email, withSwitch } from './fields';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update customer',
	description: 'Change fields of a customer. Fields that you do not add are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Customers/{id}',
	fields: [
		customerOrEmail({ path: 'id' }),
		updateFields(...byName([...detailFields, email(), text('Name', 'fullName', { body: 'Name' })])),
		writeOptions,
	],
	complete: (body) => withSwitch(body),
	returns: confirmation('customer'),
});
