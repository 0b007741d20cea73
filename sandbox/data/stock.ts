import { skuKey } from './model';

export interface StockChange {
	sku: string;
	warehouseId: number;
	kind: 'add' | 'set';
	quantity: number;
	/** Ms since the epoch from which answers show the change. */
	visibleFrom: number;
}

/**
 * Quantities per SKU and warehouse. A change is accepted at once but shows only from its
 * `visibleFrom` on, as on a live tenant; what is visible is worked out when somebody asks.
 */
export interface Stock {
	change(change: StockChange): void;
	quantity(sku: string, warehouseId: number, at: number): number;
	/** Sum over the given warehouses. */
	total(sku: string, warehouseIds: Iterable<number>, at: number): number;
	/** When the visible quantities of a SKU last changed. */
	lastChange(sku: string, at: number): number;
}

export function createStock(): Stock {
	const changesBySku = new Map<string, StockChange[]>();
	const visible = (sku: string, at: number) =>
		(changesBySku.get(skuKey(sku)) ?? []).filter(({ visibleFrom }) => visibleFrom <= at);

	const quantity: Stock['quantity'] = (sku, warehouseId, at) =>
		visible(sku, at)
			.filter((change) => change.warehouseId === warehouseId)
			.reduce((sum, change) => (change.kind === 'set' ? 0 : sum) + change.quantity, 0);

	return {
		change(change) {
			const changes = [...(changesBySku.get(skuKey(change.sku)) ?? []), change];
			changesBySku.set(
				skuKey(change.sku),
				changes.sort((a, b) => a.visibleFrom - b.visibleFrom),
			);
		},
		quantity,
		total: (sku, warehouseIds, at) =>
			[...warehouseIds].reduce((sum, id) => sum + quantity(sku, id, at), 0),
		lastChange: (sku, at) => visible(sku, at).at(-1)?.visibleFrom ?? 0,
	};
}
