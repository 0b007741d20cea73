import { BARE_PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { TRANSFER_PRODUCT } from '../../records/transfer';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';
import { TRANSFER_PATH, transferId } from './transferId';

export const getProducts = defineOperation({
	name: 'Get Products',
	value: 'getProducts',
	action: 'Get warehouse inventory transfer products',
	description: 'Retrieve the products of a transfer, as one item per product',
	kind: 'read',
	method: 'GET',
	path: `${TRANSFER_PATH}/Products`,
	pages: BARE_PAGE_NAMES,
	fields: [transferId, ...pagingFields, ...outputFields(TRANSFER_PRODUCT)],
	expected: 'list',
	returns: (rows, item) =>
		item.values.output === 'raw'
			? rows
			: recordOutput(TRANSFER_PRODUCT)(
					rows.map((row) => ({ ...row, TransferID: item.values.transferId })),
					item,
				),
});
