import type { Operation } from '../../interpreter/operation';
import { writeOptions } from '../fields/common';
import { productLocator, warehouseLocator } from '../fields/locators';
import { aboveZero, additional, quantity, SETTLING, text } from './fields';

const BINS = 'Both bins are needed if the From Warehouse is bin-enabled';

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
			text('From Bin ID', 'fromBinId', 'FromBinID', 'id', { description: BINS }),
			text('Reason', 'reason', 'TransferReason'),
			text('Serial Numbers', 'serialNumbers', 'SerialNumbers', 'texts', {
				description: 'Several separated by commas',
				send: { body: 'SerialNumbers', as: 'texts', joined: true },
			}),
			text('To Bin ID', 'toBinId', 'ToBinID', 'id', { description: BINS }),
			{
				...warehouseLocator({ body: 'ToWarehouseID' }),
				displayName: 'To Warehouse',
				name: 'toWarehouse',
				required: false,
				description: 'The From Warehouse, if it is not added',
			},
		),
		writeOptions,
	],
	problem: (values) =>
		aboveZero(values) ??
		((values.fromBinId === undefined) === (values.toBinId === undefined)
			? undefined
			: 'From Bin ID and To Bin ID go together, and one of them is missing'),
	complete: (body) => ({ ToWarehouseID: body.FromWarehouseID ?? null, ...body }),
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
