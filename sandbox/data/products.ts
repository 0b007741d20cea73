import { DAY } from '../time';
import { skuKey, type Product, type Warehouse } from './model';
import type { Random } from './random';
import type { Stock } from './stock';

const ADJECTIVES = [
	'Amber',
	'Brisk',
	'Copper',
	'Drifting',
	'Evening',
	'Folded',
	'Granite',
] as const;
const THINGS = ['Lamp', 'Kettle', 'Notebook', 'Stool', 'Blanket', 'Tray', 'Vase', 'Clock'] as const;
const TYPES = ['Home', 'Kitchen', 'Office', 'Garden'] as const;

/** SKUs that break careless URLs come first, so that even a small catalog has them all. */
const AWKWARD_SKUS = [
	'LAMP/01-RED',
	'KETTLE#2',
	'SALT&PEPPER',
	'COTTON 100%',
	'TEA SET 4',
	'A+B=C?',
	'50%25-OFF',
] as const;
const SHADOW_EVERY = 12;
const KIT_EVERY = 15;

const WAREHOUSE_OF_STOCK = [101, 102, 103] as const;

export function createProducts(random: Random, count: number, start: number): Map<string, Product> {
	const products: Product[] = [];
	const plain: Product[] = [];
	for (let index = 0; index < count; index++) {
		const product = vary(createProduct(random, index, start), index, plain);
		products.push(product);
		if (product.shadowOf === undefined && product.components.length === 0) plain.push(product);
	}
	return new Map(products.map((product) => [skuKey(product.sku), product]));
}

/** Gives every product that keeps its own stock some in each warehouse. */
export function fillStock(
	stock: Stock,
	products: Iterable<Product>,
	warehouses: Map<number, Warehouse>,
	random: Random,
	start: number,
): void {
	for (const product of products) {
		if (product.shadowOf !== undefined || product.components.length > 0) continue;
		for (const warehouseId of WAREHOUSE_OF_STOCK) {
			if (!warehouses.has(warehouseId)) continue;
			const quantity = random.between(20, 200);
			const visibleFrom = start - random.between(1, 20) * DAY;
			stock.change({ sku: product.sku, warehouseId, kind: 'set', quantity, visibleFrom });
		}
	}
}

function createProduct(random: Random, index: number, start: number): Product {
	const name = `${random.pick(ADJECTIVES)} ${random.pick(THINGS)}`;
	const sitePrice = random.between(500, 15_000) / 100;
	const createdOn = start - random.between(90, 700) * DAY;
	return {
		sku: AWKWARD_SKUS[index] ?? `DEMO-${String(index + 1).padStart(4, '0')}`,
		name,
		companyId: random.pick([201, 201, 202, 203]),
		isActive: !random.chance(0.08),
		components: [],
		kitType: 0,
		upc: `0${random.digits(11)}`,
		asin: `B0${random.digits(8)}`,
		ean: random.digits(13),
		gtin: random.digits(14),
		fnsku: `X00${random.digits(7)}`,
		masterSku: '',
		manufacturerSku: `MPN-${random.digits(6)}`,
		brandId: random.between(1, 5),
		vendorId: random.between(301, 304),
		vendorSku: `V-${random.digits(5)}`,
		purchaseOrderIds: random.chance(0.3) ? [random.between(701, 710)] : [],
		productType: random.pick(TYPES),
		shortDescription: `${name}, an invented product`,
		longDescription: `The ${name} exists only in the sandbox.`,
		sitePrice,
		listPrice: round(sitePrice * 1.2),
		siteCost: round(sitePrice * 0.55),
		weightOunces: random.between(4, 120),
		locationNotes: `Aisle ${random.between(1, 30)}`,
		reservedQty: random.between(0, 8),
		onOrderQty: random.chance(0.3) ? random.between(10, 60) : 0,
		soldPerMonth: random.between(0, 40),
		createdOn,
		lastModified: createdOn + random.between(1, 80) * DAY,
	};
}

/** Turns some products into shadows of, or kits from, plain ones made before. */
function vary(product: Product, index: number, plain: readonly Product[]): Product {
	const isShadow = index % SHADOW_EVERY === 0;
	if (index < AWKWARD_SKUS.length || !(isShadow || index % KIT_EVERY === 0)) return product;
	const at = index % Math.max(plain.length - 1, 1);
	const [first, second] = plain.slice(at, at + 2);
	if (first === undefined || second === undefined) return product;
	if (isShadow) {
		const sku = `${first.sku}-SHADOW-${index}`;
		return { ...product, sku, shadowOf: first.sku, name: `${first.name} (shadow)`, reservedQty: 0 };
	}
	const components = [
		{ sku: first.sku, quantity: 1 },
		{ sku: second.sku, quantity: 2 },
	];
	return { ...product, sku: `KIT-${index}`, components, kitType: 2, reservedQty: 0 };
}

export function round(amount: number): number {
	return Math.round(amount * 100) / 100;
}
