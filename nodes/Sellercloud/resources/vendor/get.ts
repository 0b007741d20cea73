import { defineOperation } from '../../interpreter/operation';
import { VENDOR } from '../../records/vendor';
import { vendorLocator } from '../fields/locators';
import { outputFields, recordOutput } from '../output/recordOutput';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get vendor',
	description: 'Retrieve a vendor',
	kind: 'read',
	method: 'GET',
	path: '/api/Vendors/{id}',
	fields: [vendorLocator({ path: 'id', matches: 'ID' }), ...outputFields(VENDOR)],
	expected: { record: ['ID'] },
	returns: recordOutput(VENDOR),
});
