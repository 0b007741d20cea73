import { defineOperation } from '../../interpreter/operation';
import { additionalFields } from '../fields/collections';
import { id, text, texts } from '../fields/inputs';
import { productLocator, warehouseLocator } from '../fields/locators';
import { named, optional } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { checkQuantity } from './checkQuantity';
import { unitsField } from './fields';
import { READ_BACK_NOTE } from './readBackNote';

const BINS = { description: 'Both bin IDs are required if the From Warehouse is bin-enabled' };

export const transfer = defineOperation({
	name: 'Create SKU to SKU Transfer',
	value: 'transfer',
	action: 'Create SKU to SKU transfer',
	description:
		'Move physical units from one SKU to another, within a warehouse or between warehouses',
	kind: 'write',
	method: 'POST',
	path: '/api/Inventory/SkuToSkuTransfers',
	fields: [
		named(
			'From Product',
			'fromProduct',
			productLocator({ body: 'FromSKU' }),
			'The product to take the units from',
		),
		named('From Warehouse', 'fromWarehouse', warehouseLocator({ body: 'FromWarehouseID' })),
		named(
			'To Product',
			'toProduct',
			productLocator({ body: 'ToSKU' }),
			'The product to move the units to',
		),
		unitsField('Qty', 'Number of units to move'),
		additionalFields(
			id('From Bin ID', 'fromBinId', { body: 'FromBinID' }, BINS),
			text('Reason', 'reason', { body: 'TransferReason' }),
			texts(
				'Serial Numbers',
				'serialNumbers',
				{ body: 'SerialNumbers', joined: true },
				{
					description: 'Separate multiple values with commas',
				},
			),
			id('To Bin ID', 'toBinId', { body: 'ToBinID' }, BINS),
			named(
				'To Warehouse',
				'toWarehouse',
				optional(warehouseLocator({ body: 'ToWarehouseID' })),
				'The warehouse to move the units to. Defaults to the From Warehouse.',
			),
		),
		writeOptions,
	],
	validate: (values) =>
		checkQuantity(values) ??
		((values.fromBinId === undefined) === (values.toBinId === undefined)
			? undefined
			: 'From Bin ID and To Bin ID must be set together, and one of them is missing'),
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
