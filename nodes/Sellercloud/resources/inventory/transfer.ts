import { writeOptions } from '../../descriptions/common';
import { productLocator, warehouseLocator } from '../../descriptions/locators';
import type { Operation } from '../operation';
import { aboveZero, additional, quantity, SETTLING, text } from './fields';

export const transfer: Operation = {
	name: 'SKU to SKU Transfer',
	value: 'transfer',
	action: 'Move units from one SKU to another',
	description: 'Move physical units from one SKU to another, also between warehouses',
	kind: 'write',
	method: 'POST',
	path: '/api/Inventory/SkuToSkuTransfers',
	fields: [
		{
			...productLocator({ body: 'FromSKU' }),
			displayName: 'From Product',
			name: 'fromProduct',
			description: 'The product that loses the units',
		},
		{
			...warehouseLocator({ body: 'FromWarehouseID' }),
			displayName: 'From Warehouse',
			name: 'fromWarehouse',
		},
		{
			...productLocator({ body: 'ToSKU' }),
			displayName: 'To Product',
			name: 'toProduct',
			description: 'The product that gets the units',
		},
		quantity('Quantity', 'How many units to move', 'Qty', 'integer'),
		additional(
			text('From Bin ID', 'fromBinId', 'FromBinID', 'id'),
			text('Reason', 'reason', 'TransferReason'),
			text('Serial Numbers', 'serialNumbers', 'SerialNumbers', 'texts', {
				description: 'Several separated by commas',
			}),
			text('To Bin ID', 'toBinId', 'ToBinID', 'id'),
			{
				...warehouseLocator({ body: 'ToWarehouseID' }),
				displayName: 'To Warehouse',
				name: 'toWarehouse',
				required: false,
				description: 'The same warehouse, if it is not added',
			},
		),
		writeOptions,
	],
	problem: aboveZero,
	returns: (_, { values }) => [
		{
			fromSku: values.fromProduct ?? null,
			toSku: values.toProduct ?? null,
			fromWarehouseId: values.fromWarehouse ?? null,
			toWarehouseId: values.toWarehouse ?? values.fromWarehouse ?? null,
			quantity: values.quantity ?? null,
			success: true,
			note: SETTLING,
		},
	],
};
