import { defineOperation } from '../../interpreter/operation';
import { RMA } from '../../records/rma';
import { outputFields, recordOutput } from '../output/recordOutput';
import { rmaLocator } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get RMA',
	description: 'Retrieve an RMA with its items',
	kind: 'read',
	method: 'GET',
	path: '/api/Rma/{id}',
	fields: [rmaLocator({ path: 'id', matches: 'ID' }), ...outputFields(RMA)],
	expected: { record: ['ID'] },
	returns: recordOutput(RMA),
});
