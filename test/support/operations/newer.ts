/**
 * What the vendor's document of 2022 does not have yet, and where it is described instead. Requests to these are not
 * judged by it.
 */
export const NEWER_ENDPOINTS: Record<string, string> = {
	'POST /api/Inventory/ManualReserves/Create':
		"the vendor's Swagger of 2026; article manual-reserves",
	'POST /api/Inventory/ManualReserves/Delete': "the vendor's Swagger of 2026",
	'POST /api/Inventory/ManualReserves/Get': "the vendor's Swagger of 2026; article manual-reserves",
	'POST /api/Inventory/SkuToSkuTransfers':
		"the vendor's Swagger of 2026; article create-sku-to-sku-transfer",
	'PUT /api/Catalog/AdvancedInfo':
		"the vendor's Swagger of 2026; article update-advanced-catalog-info",
};

/** Names in requests to older endpoints. */
export const NEWER_NAMES: Record<string, string> = {
	'model.exported': "filter of GET /api/Orders; the vendor's article get-all-orders",
};
