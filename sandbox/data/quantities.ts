import { skuKey, type Product, type SandboxData } from './model';

/**
 * How the quantities of a product are counted, at an instant (ms). A shadow has no stock of its
 * own: what belongs to it is kept under its parent.
 */

/** The product whose stock a product draws on: itself, or the parent of a shadow. */
export function stockKeeper(product: Product, data: SandboxData): Product {
	const parent = product.shadowOf && data.products.get(skuKey(product.shadowOf));
	return parent || product;
}

/** In all warehouses. Lists show none for a shadow. */
export function physicalQuantity(product: Product, data: SandboxData, at: number): number {
	if (product.shadowOf !== undefined) return 0;
	return data.stock.total(product.sku, data.warehouses.keys(), at);
}

/** What can be sold: stock in sellable warehouses less reservations; for a kit, as many as its parts give. */
export function availableQuantity(product: Product, data: SandboxData, at: number): number {
	if (product.shadowOf !== undefined) return 0;
	if (product.components.length > 0) {
		const possible = product.components.map(({ sku, quantity }) => {
			const part = data.products.get(skuKey(sku));
			return part ? Math.floor(availableQuantity(part, data, at) / quantity) : 0;
		});
		return Math.min(...possible);
	}
	const sellable = [...data.warehouses.values()].filter(({ isSellable }) => isSellable);
	const physical = data.stock.total(
		product.sku,
		sellable.map(({ id }) => id),
		at,
	);
	return Math.max(physical - product.reservedQty, 0);
}
