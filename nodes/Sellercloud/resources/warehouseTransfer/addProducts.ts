import { BARE_PAGE_NAMES } from '../../client/pageNames';
import { isAbsent } from '../../input/blank';
import { comparable } from '../../input/comparable';
import { defineOperation } from '../../interpreter/operation';
import { isDataObject } from '../../client/decode';
import { integer } from '../fields/inputs';
import { productLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { checkQuantity } from '../inventory/checkQuantity';
import { TRANSFER_PATH, transferId } from './transferId';

// Source: the vendor's article add-products-to-witr
export const addProducts = defineOperation({
	name: 'Add Products',
	value: 'addProducts',
	action: 'Add products to warehouse inventory transfer',
	description:
		'Add a product to a transfer. Input items for the same transfer share requests, and each gets its own result.',
	kind: 'write',
	method: 'POST',
	path: `${TRANSFER_PATH}/Products`,
	alsoCalls: ['GET /api/WarehouseInventoryTransfers/{id}/Products'],
	fields: [
		transferId,
		productLocator({ body: 'ProductID' }),
		required(
			integer(
				'Quantity',
				'quantity',
				{ body: 'TransferQty' },
				{ placeholder: 'e.g. 5', description: 'Number of units to add' },
			),
		),
		writeOptions,
	],
	validate: checkQuantity,
	complete: (body) => ({ Items: [body] }),
	bulk: {
		list: 'Items',
		by: 'ProductID',
		size: 200,
		adds: true,
		async isUnchanged({ list, request }, entries) {
			const sent = new Set(
				entries.map((entry) => comparable(isDataObject(entry) ? entry.ProductID : entry)),
			);
			const { path } = request;
			const read = { method: 'GET', kind: 'read', path, body: undefined } as const;
			const products = await list(read, BARE_PAGE_NAMES);
			// A product whose SKU can't be read may be one of them
			return products.every(
				({ ProductID }) => !isAbsent(ProductID) && !sent.has(comparable(ProductID)),
			);
		},
	},
	returns: (_, { values: { transferId: id, product, quantity } }) => [
		{ transferId: id, sku: product, added: quantity, success: true },
	],
});
