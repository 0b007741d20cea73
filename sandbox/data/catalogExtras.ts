/** What is kept beside a product. */

export interface ProductImage {
	id: number;
	/** As the product writes it. */
	sku: string;
	fileName: string;
	content: Buffer;
	isDefault: boolean;
	isMainDescriptionImage: boolean;
}

export interface ChannelPrice {
	price: number;
	usesSitePrice: boolean;
}

/** Units that are set aside for a customer or a channel. Times are ms since the epoch. */
export interface ManualReserve {
	id: number;
	sku: string;
	quantity: number;
	/** 0 for a customer, 1 for a channel. */
	type: number;
	channel?: number;
	customerId?: number;
	warehouseId: number;
	start: number;
	end: number;
	createdOn: number;
}

/** What a vendor asks for a product. */
export interface VendorPrice {
	price: number;
	vendorSku: string;
}

export interface CatalogExtras {
	/** Values by name of the column, by `skuKey`. */
	customColumns: Map<string, Map<string, string>>;
	/** Prices by channel, by `skuKey`. */
	channelPrices: Map<string, Map<number, ChannelPrice>>;
	/** By id. Ids of deleted images do not come back. */
	images: Map<number, ProductImage>;
	nextImageId: number;
	/** By id. */
	reserves: Map<number, ManualReserve>;
	nextReserveId: number;
	/** By vendor, by `skuKey`. */
	vendorPrices: Map<string, Map<number, VendorPrice>>;
	/** Vendors that an import has created: IDs by name in lower case. */
	importedVendors: Map<string, number>;
}

/** The custom columns that this account has made for its products. */
export const PRODUCT_COLUMNS = ['Color', 'Material', 'Season'] as const;

export function createCatalogExtras(): CatalogExtras {
	return {
		customColumns: new Map(),
		channelPrices: new Map(),
		images: new Map(),
		nextImageId: 5001,
		reserves: new Map(),
		nextReserveId: 901,
		vendorPrices: new Map(),
		importedVendors: new Map(),
	};
}
