import { id } from '../fields/inputs';
import { required } from '../fields/modifiers';

/** Transfers have no list to choose from in the editor: the API can't search it. */
export const transferId = required(
	id(
		'Transfer ID',
		'transferId',
		{ path: 'id' },
		{
			placeholder: 'e.g. 1001',
			description: 'The ID of the transfer, as returned by Create and Get Many',
		},
	),
);

export const TRANSFER_PATH = '/api/WarehouseInventoryTransfers/{id}';
