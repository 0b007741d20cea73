import { query, queryCommaList, requiredQuery, type Arguments } from '../../api/arguments';
import { filter, listOperation } from '../../api/list';
import { operation } from '../../api/operation';
import { refuseWithErrorMessage, refuseWithException } from '../../api/refusals';
import { nested, shape } from '../../api/shape';
import { date, integer, text } from '../../api/values';
import { skuKey, type Product, type Warehouse } from '../../data/model';
import { availableQuantity, physicalQuantity, stockKeeper } from '../../data/quantities';
import { formatTenantTime } from '../../time';
import type { World } from '../../world';
import { productFields } from '../products/fields';
import { productFilters, skuFilter } from '../products/filters';

// Source: Swagger 2022, Inventory; seen live: status 500 for an unknown SKU, a parent's stock for its shadow

export const tag = 'Inventory';

const DETAILS = 'SellerCloud.Delta.Models.DetailsEntity.Concrete.Inventory';

const productID = requiredQuery('productID', text, 'ID of the product');
const warehouseID = query('warehouseID', integer, 'ID of the warehouse');

export const inventoryRow = shape<Product>(
	'SellerCloud.Delta.Models.ManageEntity.Concrete.ProductInventoryDto',
	{
		...productFields,
		EAN: [text.schema, ({ ean }) => ean],
		LocationRegion: [integer.schema, () => 0],
		QtyPerCase: [integer.schema, () => 0],
		ExpectedDeliveryDate: [date.schema, () => null],
		UnitOfMeasure: [integer.schema, () => 0],
		CreationDate: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	},
);

const general = shape<Product>(`${DETAILS}.InventoryGeneralContent`, {
	ProductName: [text.schema, ({ name }) => name],
	Condition: [integer.schema, () => 1],
	LocationNotes: [text.schema, ({ locationNotes }) => locationNotes],
	CompanyID: [integer.schema, ({ companyId }) => companyId],
	ClientID: [integer.schema, () => 1],
	ShadowOf: [text.schema, ({ shadowOf }) => shadowOf],
});

const identifiers = shape<Product>(`${DETAILS}.InventoryIdentifiersCotent`, {
	MasterSku: [text.schema, ({ masterSku }) => masterSku],
	Upc: [text.schema, ({ upc }) => upc],
});

const weights = {
	type: 'object' as const,
	properties: { Pounds: { type: 'number' as const }, Ounces: { type: 'number' as const } },
};

const metrics = shape<Product>(`${DETAILS}.InventoryMetricsContent`, {
	ProductWeights: [
		weights,
		({ weightOunces }) => ({ Pounds: Math.floor(weightOunces / 16), Ounces: weightOunces % 16 }),
	],
	UniOfMeasure: [text.schema, () => 'Imperial'],
});

const quantities = shape<Product>(`${DETAILS}.InventoryContent`, {
	// The two quantities come as text here.
	AggregateQty: [
		text.schema,
		(product, { data, now }) => String(availableQuantity(product, data, now())),
	],
	PhysicalInventory: [
		text.schema,
		(product, { data, now }) => String(physicalQuantity(product, data, now())),
	],
	ReservedQtyTotal: [integer.schema, ({ reservedQty }) => reservedQty],
	OnOrderQty: [integer.schema, ({ onOrderQty }) => onOrderQty],
	ExpectedDeliveryDate: [date.schema, () => null],
});

const details = shape<Product>(`${DETAILS}.InventoryDetailsDto`, {
	General: nested(general, (product) => product),
	Identifiers: nested(identifiers, (product) => product),
	Metrics: nested(metrics, (product) => product),
	Inventory: nested(quantities, (product) => product),
	Images: [{ type: 'array', items: { type: 'object' } }, () => []],
	CustomColumns: [{ type: 'array', items: { type: 'object' } }, () => []],
	NotesCount: [integer.schema, () => 0],
});

/** For a shadow it is the parent's stock that shows here, unlike in the list. */
const perWarehouse = shape<{ product: Product; warehouse: Warehouse }>(
	'SellerCloud.Delta.Models.ClientAPI.Inventory.WarehouseInventoryInformationDto',
	{
		ProductID: [text.schema, ({ product }) => product.sku],
		AvailableQty: [
			integer.schema,
			(row, world) => (row.warehouse.isSellable ? quantityIn(row, world) : 0),
		],
		PhysicalQty: [integer.schema, quantityIn],
		WarehouseID: [integer.schema, ({ warehouse }) => warehouse.id],
	},
);

function quantityIn(row: { product: Product; warehouse: Warehouse }, { data, now }: World): number {
	return data.stock.quantity(stockKeeper(row.product, data).sku, row.warehouse.id, now());
}

function findProduct(args: Arguments, world: World): Product | undefined {
	return world.data.products.get(skuKey(args.require(productID)));
}

export const inventoryReads = [
	listOperation<Product>({
		path: '/api/Inventory',
		operationId: 'Inventory_GetAll',
		tag,
		summary: 'Get metadata for existing inventories',
		rows: ({ data }) => [...data.products.values()],
		shape: inventoryRow,
		filters: [
			skuFilter('model.inventoryID'),
			filter(queryCommaList('model.eAN', 'EAN numbers separated by comma'), ({ ean }, codes) =>
				codes.includes(ean),
			),
			...productFilters,
		],
	}),
	operation({
		method: 'GET',
		path: '/api/Inventory/Details',
		operationId: 'Inventory_GetSingleInventory',
		tag,
		summary: 'Get metadata of existing inventory',
		parameters: [productID],
		answer: details.schema,
		handle({ args, world }) {
			const product = findProduct(args, world);
			if (!product) throw refuseWithErrorMessage(`Product ${args.require(productID)} not found.`);
			return details.of(product, world);
		},
	}),
	operation({
		method: 'GET',
		path: '/api/Inventory/Warehouses',
		operationId: 'Inventory_GetInventory',
		tag,
		summary: 'Get warehouses inventory information',
		parameters: [productID, warehouseID],
		answer: { type: 'array', items: perWarehouse.schema },
		handle({ args, world }) {
			const product = findProduct(args, world);
			if (!product) throw refuseWithException(`Product ${args.require(productID)} was not found.`);
			const wanted = args.get(warehouseID);
			return [...world.data.warehouses.values()]
				.filter(({ id }) => wanted === undefined || id === wanted)
				.map((warehouse) => perWarehouse.of({ product, warehouse }, world));
		},
	}),
];
