import { BARE_PAGE_NAMES } from '../../client/pageNames';
import { isDataObject } from '../../client/decode';
import { idIn } from '../../input/wholeNumber';
import { jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { choice } from '../fields/choices';
import { entries } from '../fields/collections';
import { integer, type Optional, text, texts } from '../fields/inputs';
import { warehouseLocator } from '../fields/locators';
import { named, optional, required, shownFor } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { READ_BACK_NOTE } from '../inventory/readBackNote';
import { readTransfer } from './markStatus';
import { receivedItems, wantedIn } from './receivedItems';
import { TRANSFER_PATH, transferId } from './transferId';

const productsJson: Optional<'productsJson', unknown> = {
	displayName: 'Products (JSON)',
	name: 'productsJson',
	type: 'json',
	default: '',
	required: true,
	placeholder: 'e.g. [{"ProductID": "SHIRT-RED-L", "QtyToReceive": 5}]',
	description: 'A list of products, for example from another node',
	send: { body: 'Items' },
};

const product = {
	displayName: 'Product',
	name: 'product',
	values: [
		required(text('SKU', 'sku', { body: 'ProductID' }, { placeholder: 'e.g. SHIRT-RED-L' })),
		required(integer('Quantity', 'quantity', { body: 'QtyToReceive' }, { placeholder: 'e.g. 5' })),
		texts(
			'Serial Numbers',
			'serialNumbers',
			{ body: 'SerialNumbers' },
			{ description: 'Separate multiple values with commas' },
		),
	],
};

// Source: the vendor's article receive-witr-shipment
export const receive = defineOperation({
	name: 'Receive',
	value: 'receive',
	action: 'Receive warehouse inventory transfer',
	description:
		'Receive products of a shipped transfer. The node first checks that no quantity is higher than what is still open.',
	kind: 'write',
	method: 'PUT',
	path: `${TRANSFER_PATH}/ReceiveShipment`,
	alsoCalls: [
		'GET /api/WarehouseInventoryTransfers/{id}',
		'GET /api/WarehouseInventoryTransfers/{id}/Products',
	],
	fields: [
		transferId,
		choice(
			'Receive',
			'receive',
			[
				{ name: 'Chosen Products', value: 'chosen' },
				{ name: 'Chosen Products as JSON', value: 'json' },
				{ name: 'Everything That Is Left', value: 'all' },
			],
			{ value: true },
		),
		shownFor(
			{ receive: ['chosen'] },
			required(entries('Products', 'products', 'Add product', { body: 'Items' }, product)),
		),
		shownFor({ receive: ['json'] }, productsJson),
		named(
			'Receiving Warehouse',
			'warehouse',
			optional(warehouseLocator({ value: true })),
			'Defaults to the To Warehouse of the transfer',
		),
		writeOptions,
	],
	validate({ receive: mode, products, productsJson: json }) {
		const wanted = mode === 'all' ? [] : wantedIn(mode === 'json' ? json : products);
		return typeof wanted === 'string' ? wanted : undefined;
	},
	async run(context) {
		const { values, call, error, list, request } = context;
		const { receive: mode, products, productsJson: json } = values;
		const wanted = mode === 'all' ? undefined : wantedIn(mode === 'json' ? json : products);
		const transfer = await readTransfer(context);
		const path = request.path.replace(/ReceiveShipment$/, 'Products');
		const read = { method: 'GET', kind: 'read', path, body: undefined } as const;
		const lines = await list(read, BARE_PAGE_NAMES);
		const items =
			typeof wanted === 'string'
				? wanted
				: receivedItems(lines, wanted, values.warehouse ?? transfer.ToWarehouseID);
		if (typeof items === 'string') throw error(items, 'Nothing was received.');
		if (items.length > 0) await call({ body: jsonBody({ Items: items }) });
		return items.map((item) => ({
			...item,
			ProductID: lines.find(({ ID }) => idIn(ID) === item.ID)?.ProductID ?? null,
		}));
	},
	returns: (rows, { values }) => [
		{
			transferId: values.transferId,
			received: rows.filter(isDataObject).map((row) => ({
				sku: row.ProductID ?? null,
				itemId: row.ID ?? null,
				quantity: row.QtyToReceive ?? null,
				warehouseId: row.ReceivingWarehouseID ?? null,
			})),
			success: true,
			note: rows.length > 0 ? READ_BACK_NOTE : 'Nothing is left to receive. Nothing was sent.',
		},
	],
});
