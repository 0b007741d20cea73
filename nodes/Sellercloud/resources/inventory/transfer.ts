import { defineOperation } from '../../interpreter/operation';
import { additionalFields } from '../fields/collections';
import { id, integer, text, texts } from '../fields/inputs';
import { productLocator, warehouseLocator } from '../fields/locators';
import { named, optional, required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { checkQuantity } from './checkQuantity';
import { READ_BACK_NOTE } from './readBackNote';

const BINS = { description: 'Both bins are needed if the From Warehouse is bin-enabled' };

export const transfer = defineOperation({
	name: 'SKU to SKU Transfer',
	value: 'transfer',
	action: 'Move units from one SKU to another',
	description: 'Move physical units from one SKU to another, also between warehouses',
	kind: 'write',
	method: 'POST',
	path: '/api/Inventory/SkuToSkuTransfers',
	fields: [
		named(
			'From Product',
			'fromProduct',
			productLocator({ body: 'FromSKU' }),
			'The product that loses the units',
		),
		named('From Warehouse', 'fromWarehouse', warehouseLocator({ body: 'FromWarehouseID' })),
		named(
			'To Product',
			'toProduct',
			productLocator({ body: 'ToSKU' }),
			'The product that gets the units',
		),
		required(
			integer(
				'Quantity',
				'quantity',
				{ body: 'Qty' },
				{
					placeholder: 'e.g. 5',
					description: 'How many units to move',
				},
			),
		),
		additionalFields(
			id('From Bin ID', 'fromBinId', { body: 'FromBinID' }, BINS),
			text('Reason', 'reason', { body: 'TransferReason' }),
			texts(
				'Serial Numbers',
				'serialNumbers',
				{ body: 'SerialNumbers', joined: true },
				{
					description: 'Several separated by commas',
				},
			),
			id('To Bin ID', 'toBinId', { body: 'ToBinID' }, BINS),
			named(
				'To Warehouse',
				'toWarehouse',
				optional(warehouseLocator({ body: 'ToWarehouseID' })),
				'The From Warehouse, if it is not added',
			),
		),
		writeOptions,
	],
	validate: (values) =>
		checkQuantity(values) ??
		((values.fromBinId === undefined) === (values.toBinId === undefined)
			? undefined
			: 'From Bin ID and To Bin ID go together, and one of them is missing'),
	complete: (body) => ({ ToWarehouseID: body.FromWarehouseID ?? null, ...body }),
	returns: (_, { values }) => [
		{
			fromSku: values.fromProduct,
			toSku: values.toProduct,
			fromWarehouseId: values.fromWarehouse,
			toWarehouseId: values.toWarehouse ?? values.fromWarehouse,
			quantity: values.quantity,
			success: true,
			note: READ_BACK_NOTE,
		},
	],
});
