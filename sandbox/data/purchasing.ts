import { skuKey, type Product } from './model';

/** A product as a vendor sells it. */
export interface VendorProduct {
	sku: string;
	name: string;
	price: number;
	vendorSku: string;
	isAvailable: boolean;
	lastModified: number;
	notes: string;
	casePrice: number;
	unitsPerCase: number;
	quantity: number;
}

/** A line of an order that is bought with a purchase order. */
export interface PurchaseLink {
	orderId: number;
	purchaseOrderId: number;
	/** Undefined for all lines of the order. */
	items?: Array<{ orderItemId: number; quantity: number }>;
}

/** What purchasing keeps beside the purchase orders. */
export interface Purchasing {
	/** The client setting "Enable Multiple Tracking Numbers On PO". */
	hasMultipleTracking: boolean;
	/** By vendor, and by `skuKey`. */
	vendorProducts: Map<number, Map<string, VendorProduct>>;
	links: PurchaseLink[];
}

/** The vendors that products name. */
export const VENDOR_IDS = [301, 302, 303, 304] as const;

export function createPurchasing(products: Iterable<Product>, start: number): Purchasing {
	const vendorProducts = new Map(
		VENDOR_IDS.map((id): [number, Map<string, VendorProduct>] => [id, new Map()]),
	);
	for (const { sku, name, vendorId, vendorSku, siteCost } of products) {
		vendorProducts.get(vendorId)?.set(skuKey(sku), {
			sku,
			name,
			price: siteCost,
			vendorSku,
			isAvailable: true,
			lastModified: start,
			notes: '',
			casePrice: 0,
			unitsPerCase: 0,
			quantity: 100,
		});
	}
	return { hasMultipleTracking: false, vendorProducts, links: [] };
}

/** The custom columns that this account has made for its purchase orders. */
export const PURCHASE_COLUMNS = ['BUYER', 'CONTAINER', 'QUICKBOOKS_BILL'] as const;
