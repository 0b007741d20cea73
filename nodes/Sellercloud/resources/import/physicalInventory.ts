import { isDataObject } from '../../client/decode';
import { defineOperation } from '../../interpreter/operation';
import { additionalFields } from '../fields/collections';
import { guardedAmountOptions } from '../fields/options';
import { warehouseLocator } from '../fields/locators';
import { waitFields } from '../fields/waiting';
import { countedFile, FULL, fullFields } from './fullImport';
import {
	inventoryDate,
	itemFields,
	locationNotes,
	mergeIntoParent,
	partialFile,
	updateType,
	waitForRunning,
} from './inventoryFields';
import { inventoryRequest } from './inventoryRequest';
import { importOutput, refusedRow, rowLog } from './rowLog';
import { importFrom, inputFormat, withExtension } from './source';

// Source: Swagger 2022, Inventory; article import-physical-inventory. Seen live: a partial import adds, one import runs at
// a time, and the date is the account's local time
export const physicalInventory = defineOperation({
	name: 'Physical Inventory',
	value: 'physicalInventory',
	action: 'Import physical inventory',
	description:
		'Add to the stock of a warehouse, or replace it, from a file or from the input items',
	kind: 'write',
	method: 'PUT',
	path: '/api/Inventory/ImportPhysicalInventory',
	alsoCalls: ['GET /api/Warehouses'],
	pin: { body: 'PinCode', from: 'inventoryPin' },
	fields: [
		warehouseLocator({ body: 'WarehouseID' }),
		updateType,
		...fullFields,
		importFrom,
		partialFile,
		// The format says how the file is read
		inputFormat,
		countedFile,
		...itemFields,
		additionalFields(inventoryDate, locationNotes, mergeIntoParent),
		...waitFields(true),
		waitForRunning,
		guardedAmountOptions,
	],
	validate({ updateType: type, importFrom: from, minimumRows = 1, ...more }) {
		if (from === 'file' && more.locationNotes !== undefined) {
			return 'Location Notes is only for imports from items';
		}
		if (type !== FULL) return undefined;
		return minimumRows < 1 ? 'Minimum Rows must be above 0' : undefined;
	},
	complete(body, { values: { importFrom: from, product, quantity, locationNotes: notes } }) {
		if (from === 'file') return withExtension(body);
		// An empty column might clear the notes of the products
		const row = {
			ProductID: product,
			PhysicalInventoryQty: quantity,
			...(notes !== undefined && { LocationNotes: notes }),
		};
		// Items with other columns go into another file
		return { ...body, columns: Object.keys(row), rows: [row] };
	},
	irreversible: ({ updateType: type, ...values }) => (type === FULL ? recordsOf(values) : 0),
	replaces: ({ updateType: type, minimumRows = 1, ...values }) =>
		type === FULL ? { records: recordsOf(values), minimum: minimumRows } : undefined,
	bulk: {
		list: 'rows',
		by: 'ProductID',
		onlyOnce:
			'Nothing was sent for it, because Sellercloud does not document what it does with a product that occurs twice. Add up its quantities first, for example with the Summarize node.',
		size: Infinity,
		refused: (rows, { values: { product } }) => refusedRow(rows, [String(product)]),
	},
	job: { request: inventoryRequest, busy: /already submitted/i, results: rowLog },
	returns: (rows, item) =>
		importOutput(rows, item, {
			sku: item.values.product ?? null,
			quantity: item.values.quantity ?? null,
		}),
});

const recordsOf = (values: object): number =>
	isDataObject(values) && values.importFrom === 'file' ? Number(values.records) : 1;
