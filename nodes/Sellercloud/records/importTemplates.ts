/**
 * The files that Sellercloud offers as templates for imports, by the operation that imports them. Their first line has
 * the columns.
 *
 * Source: Swagger 2022
 */
export const IMPORT_TEMPLATES = {
	bulkUpdate: '/api/Catalog/Imports/Custom/Template',
	kits: '/api/Catalog/Imports/Kits/Template',
	physicalInventory: '/api/Inventory/Import/DownloadInventoryTemplate',
	purchaseOrders: '/api/PurchaseOrders/Import/DownloadPurchaseOrdersTemplate',
	shadows: '/api/Catalog/Imports/Shadows/Template',
	vendorPrices: '/api/PurchaseOrders/Import/DownloadVendorPricesTemplate',
} as const;

export type ImportTemplate = keyof typeof IMPORT_TEMPLATES;

export const isImportTemplate = (name: unknown): name is ImportTemplate =>
	typeof name === 'string' && Object.hasOwn(IMPORT_TEMPLATES, name);
