import { skuKey } from './model';

export interface StockChange {
	sku: string;
	warehouseId: number;
	kind: 'add' | 'set';
	quantity: number;
	/** Ms since the epoch from which answers show the change. */
	visibleFrom: number;
}

/** In the order in which they show, by `skuKey`. */
export type StockChanges = Map<string, StockChange[]>;

/**
 * Quantities per SKU and warehouse. A change is accepted at once but shows only from its
 * `visibleFrom` on, as on a live tenant; what is visible is worked out when somebody asks.
 */
export interface Stock {
	readonly changes: StockChanges;
	change(change: StockChange): void;
	quantity(sku: string, warehouseId: number, at: number): number;
	/** Sum over the given warehouses. */
	total(sku: string, warehouseIds: Iterable<number>, at: number): number;
	/** When the visible quantities of a SKU last changed. */
	lastChange(sku: string, at: number): number;
}

/** @param changes that have been made already */
export function createStock(changes: StockChanges = new Map()): Stock {
	const visible = (sku: string, at: number) =>
		(changes.get(skuKey(sku)) ?? []).filter(({ visibleFrom }) => visibleFrom <= at);

	const quantity: Stock['quantity'] = (sku, warehouseId, at) =>
		visible(sku, at)
			.filter((change) => change.warehouseId === warehouseId)
			.reduce((sum, change) => (change.kind === 'set' ? 0 : sum) + change.quantity, 0);

	return {
		changes,
		change(change) {
			const ofSku = [...(changes.get(skuKey(change.sku)) ?? []), change];
			changes.set(
				skuKey(change.sku),
				ofSku.sort((a, b) => a.visibleFrom - b.visibleFrom),
			);
		},
		quantity,
		total: (sku, warehouseIds, at) =>
			[...warehouseIds].reduce((sum, id) => sum + quantity(sku, id, at), 0),
		lastChange: (sku, at) => visible(sku, at).at(-1)?.visibleFrom ?? 0,
	};
}
