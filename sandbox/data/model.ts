import type { PurchaseOrder } from './purchaseOrders';
import type { Purchasing } from './purchasing';
import type { CustomerRecord } from './customers';
import type { Rma } from './rmas';
import type { CatalogExtras } from './catalogExtras';
import type { ImportJob } from './jobs';
import type { Stock } from './stock';
import type { Transfer } from './transfers';
import type { SavedViews } from './views';

/** The records of the sandbox. Times are ms since the epoch; enum values are Sellercloud's numbers. */

export interface Address {
	business: string;
	firstName: string;
	middleName: string;
	lastName: string;
	line1: string;
	line2: string;
	city: string;
	state: string;
	region: string;
	zipCode: string;
	/** Two-letter code. */
	country: string;
	phone: string;
	fax: string;
}

export interface Company {
	id: number;
	name: string;
	groupId: number;
	isDefault: boolean;
	isDisabled: boolean;
	channels: number[];
	address: Address;
	/** Set where the company demands a PIN for changes of stock. */
	inventoryPin?: string;
}

export interface Warehouse {
	id: number;
	name: string;
	type: number;
	isDefault: boolean;
	isSellable: boolean;
	enforceBins: boolean;
	createdOn: number;
	address: Address;
}

export interface Product {
	sku: string;
	name: string;
	companyId: number;
	isActive: boolean;
	shadowOf?: string;
	/** Filled for a kit. */
	components: Array<{ sku: string; quantity: number }>;
	kitType: number;
	upc: string;
	asin: string;
	ean: string;
	gtin: string;
	fnsku: string;
	masterSku: string;
	manufacturerSku: string;
	brandId: number;
	vendorId: number;
	vendorSku: string;
	purchaseOrderIds: number[];
	productType: string;
	shortDescription: string;
	longDescription: string;
	sitePrice: number;
	listPrice: number;
	siteCost: number;
	weightOunces: number;
	locationNotes: string;
	reservedQty: number;
	onOrderQty: number;
	soldPerMonth: number;
	createdOn: number;
	lastModified: number;
}

export interface OrderLine {
	id: number;
	sku: string;
	name: string;
	quantity: number;
	quantityShipped: number;
	price: number;
	tax: number;
	warehouseId: number;
	notes: string;
	serialNumber?: string;
}

export interface Note {
	id: number;
	category: number;
	text: string;
	isPinned: boolean;
	createdOn: number;
	author: string;
}

export interface Order {
	id: number;
	channelOrderId: string;
	channel: number;
	subType: number;
	status: number;
	shippingStatus: number;
	paymentStatus: number;
	dropshipStatus: number;
	companyId: number;
	customerId: number;
	customerEmail: string;
	salesRepId: number;
	currency: number;
	orderDate: number;
	createdOn: number;
	lastUpdated: number;
	promiseDate: number;
	paymentDate?: number;
	shipDate?: number;
	carrier: string;
	service: string;
	trackingNumber: string;
	/** Shipped with Shipbridge, which makes a label. */
	isShipbridge?: boolean;
	shippingTotal: number;
	discountTotal: number;
	isRush: boolean;
	isGift: boolean;
	isExported: boolean;
	isQuickBooksExported: boolean;
	isReplacement: boolean;
	ignoresStock: boolean;
	picklistId?: number;
	lines: OrderLine[];
	notes: Note[];
	shippingAddress: Address;
	billingAddress: Address;
	/** By column name. */
	customColumns?: Record<string, unknown>;
	customerServiceStatus?: number;
	/** Recorded by hand, beside what the channel has charged. */
	payments?: RecordedPayment[];
}

export interface RecordedPayment {
	amount: number;
	/** A number of the API; checks have none. */
	method?: number;
	reference: string;
}

/** A file that somebody attached to an order. */
export interface OrderDocument {
	fileName: string;
	content: Buffer;
}

export interface SandboxData {
	/** By id, ascending. */
	orders: Map<number, Order>;
	/** Ids of deleted orders do not come back. */
	nextOrderId: number;
	/** By SKU in upper case: SKUs are compared without regard to case. */
	products: Map<string, Product>;
	warehouses: Map<number, Warehouse>;
	companies: Map<number, Company>;
	jobs: Map<number, ImportJob>;
	stock: Stock;
	purchaseOrders: Map<number, PurchaseOrder>;
	purchasing: Purchasing;
	/** Those that were created or changed; the others are whoever has ordered. */
	customers: Map<number, CustomerRecord>;
	/** Returns. */
	rmas: Map<number, Rma>;
	/** Between warehouses. */
	transfers: Map<number, Transfer>;
	views: SavedViews;
	catalogExtras: CatalogExtras;
	/** By order. */
	documents: Map<number, OrderDocument[]>;
}

export function skuKey(sku: string): string {
	return sku.trim().toUpperCase();
}
