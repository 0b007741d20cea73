import { defineOperation } from '../../interpreter/operation';
import { TRANSFER } from '../../records/transfer';
import { outputFields, recordOutput } from '../output/recordOutput';
import { TRANSFER_PATH, transferId } from './transferId';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get warehouse inventory transfer',
	description: 'Retrieve a transfer with its status and warehouses',
	kind: 'read',
	method: 'GET',
	path: TRANSFER_PATH,
	fields: [transferId, ...outputFields(TRANSFER)],
	expected: { record: ['FromWarehouseID', 'ToWarehouseID'] },
	returns: recordOutput(TRANSFER),
});
