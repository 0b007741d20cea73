import { id, price, quantity, text } from '../fields/inputs';
import { required } from '../fields/modifiers';

export const sku = required(
	text('SKU', 'sku', { body: 'ProductID' }, { placeholder: 'e.g. SHIRT-RED-L' }),
);
export const units = quantity(
	'Quantity',
	'quantity',
	{ body: 'QtyUnitsOrdered' },
	{ placeholder: 'e.g. 24' },
);
export const unitPrice = price(
	'Unit Price',
	'price',
	{ body: 'UnitPrice' },
	{ placeholder: 'e.g. 8.50' },
);
export const cases = quantity(
	'Cases',
	'cases',
	{ body: 'QtyCasesOrdered' },
	{ placeholder: 'e.g. 2' },
);
export const unitsPerCase = quantity(
	'Units per Case',
	'unitsPerCase',
	{ body: 'QtyUnitsPerCase' },
	{ placeholder: 'e.g. 12' },
);
export const casePrice = price(
	'Case Price',
	'casePrice',
	{ body: 'CasePrice' },
	{ placeholder: 'e.g. 96' },
);
export const itemId = required(
	id(
		'Item ID',
		'itemId',
		{ body: 'ID' },
		{ placeholder: 'e.g. 7010', description: 'The ID of the item, as returned by Get in lines' },
	),
);
export const warehouseId = (body: string) =>
	id(
		'Warehouse ID',
		'warehouseId',
		{ body },
		{
			placeholder: 'e.g. 255',
			description: 'Defaults to the warehouse of the purchase order',
		},
	);

const more = [warehouseId('WarehouseID'), text('Notes', 'notes', { body: 'ItemNotes' })];

/** The fields of a line that is added, by what its quantity is in. */
export const newLine = {
	units: [sku, required(units), required(unitPrice), ...more],
	cases: [sku, required(cases), required(unitsPerCase), required(casePrice), ...more],
};
