import { idIn } from '../../input/wholeNumber';
import { defineOperation } from '../../interpreter/operation';
import { text } from '../fields/inputs';
import { companyLocator, warehouseLocator } from '../fields/locators';
import { named, required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';

// Source: the vendor's article create-warehouse-inventory-transfer-witr
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create warehouse inventory transfer',
	description: 'Create a warehouse inventory transfer (WITR) without products',
	kind: 'write',
	method: 'POST',
	path: '/api/WarehouseInventoryTransfers',
	fields: [
		required(text('Title', 'title', { body: 'Title' }, { placeholder: 'e.g. Refill West' })),
		companyLocator({ body: 'CompanyID' }),
		named('From Warehouse', 'fromWarehouse', warehouseLocator({ body: 'FromWarehouseID' })),
		named(
			'Interim Warehouse',
			'interimWarehouse',
			warehouseLocator({ body: 'InterimWarehouseID' }),
			'The warehouse that holds the units on the way',
		),
		named('To Warehouse', 'toWarehouse', warehouseLocator({ body: 'ToWarehouseID' })),
		text('Notes', 'notes', { body: 'Notes' }, { typeOptions: { rows: 2 } }),
		writeOptions,
	],
	validate({ fromWarehouse, interimWarehouse, toWarehouse }) {
		if (fromWarehouse === toWarehouse) {
			return 'From Warehouse and To Warehouse must not be the same';
		}
		return [fromWarehouse, toWarehouse].includes(interimWarehouse)
			? 'Interim Warehouse must not be one of the other two'
			: undefined;
	},
	async run({ call, error }) {
		const [row] = await call({});
		const id = idIn(row?.data ?? row?.ID);
		if (id !== undefined) return [{ ID: id }];
		throw error(
			'Sellercloud did not return the ID of the new transfer',
			'The transfer may have been created. Look for its title with Get Many before you run this again.',
		);
	},
	returns: ([row], { values }) => [
		{
			transferId: row?.ID ?? null,
			title: values.title,
			status: 'Pending',
			created: true,
			success: true,
		},
	],
});
