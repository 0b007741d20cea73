const NOTES_OF_2026 = 'a server of 2026 describes it, the document of 2022 does not have it';

/**
 * What the vendor's document of 2022 does not have yet, and where it is described instead. Requests to these are not
 * judged by it.
 */
export const NEWER_ENDPOINTS: Record<string, string> = {
	'GET /api/Orders/CustomerServiceStatus/Statuses': NOTES_OF_2026,
	'GET /api/Orders/GetShippingLabel': NOTES_OF_2026,
	'GET /api/Orders/{id}/Documents': NOTES_OF_2026,
	'GET /api/Orders/{id}/Documents/{documentID}': NOTES_OF_2026,
	'GET /api/QueuedJobs/{id}/Logs': "the vendor's article get-queued-job-logs (2026)",
	'GET /api/Inventory/GetAllByView': NOTES_OF_2026,
	'GET /api/Inventory/Views': NOTES_OF_2026,
	'DELETE /api/PurchaseOrders/{id}/items':
		"the vendor's article delete-purchase-order-items (?p=2390)",
	'GET /api/PurchaseOrders/GetAllByView': NOTES_OF_2026,
	'GET /api/PurchaseOrders/Views': NOTES_OF_2026,
	'GET /api/Settings/OrdersRuleEngine/Rules': "the vendor's article get-order-rules-details",
	'GET /api/Settings/ShippingCarriers': "the vendor's article get-shipping-carriers",
	'GET /api/Settings/ShippingPackageTypes': "the vendor's article ?p=3008",
	'GET /api/Settings/ShippingServices': "the vendor's article get-shipping-services",
	'POST /api/Customers/CustomersGroups/{id}/Customers':
		"the vendor's Swagger of 2026; article add-customers-to-group",
	'GET /api/WarehouseInventoryTransfers':
		"the vendor's Swagger of 2026; article get-multiple-witrs-details",
	'GET /api/WarehouseInventoryTransfers/{id}':
		"the vendor's article get-warehouse-inventory-transfer-by-id",
	'GET /api/WarehouseInventoryTransfers/{id}/Products': "the vendor's article get-witr-products",
	'POST /api/Inventory/ManualReserves/Create':
		"the vendor's Swagger of 2026; article manual-reserves",
	'POST /api/Inventory/ManualReserves/Delete': "the vendor's Swagger of 2026",
	'POST /api/Inventory/ManualReserves/Get': "the vendor's Swagger of 2026; article manual-reserves",
	'POST /api/Inventory/SkuToSkuTransfers':
		"the vendor's Swagger of 2026; article create-sku-to-sku-transfer",
	'POST /api/Orders/{orderID}/LinkToPo':
		"the vendor's article link-sales-order-to-po-crossdock (?p=2860)",
	'POST /api/PurchaseOrders/{id}/TrackingNumber/Multiple':
		"the vendor's article add-po-shipping-information-multiple-tracking-numbers",
	'POST /api/Rma/{id}/Receive/BinEnabled': "the vendor's Swagger of 2026",
	'POST /api/Settings/OrdersRuleEngine/ExecuteRules': NOTES_OF_2026,
	'POST /api/WarehouseInventoryTransfers':
		"the vendor's article create-warehouse-inventory-transfer-witr",
	'POST /api/WarehouseInventoryTransfers/{id}/Products':
		"the vendor's article add-products-to-witr",
	'PUT /api/Catalog/AdvancedInfo':
		"the vendor's Swagger of 2026; article update-advanced-catalog-info",
	'PUT /api/Customers/{id}': "the vendor's Swagger of 2026; article update-customer",
	'PUT /api/Orders/CustomerServiceStatus': "the vendor's article update-customer-service-status",
	'PUT /api/Orders/{orderID}/CustomColumns/Multiple': NOTES_OF_2026,
	'PUT /api/PurchaseOrders/{id}': "the vendor's article update-purchase-order (?p=2581)",
	'PUT /api/PurchaseOrders/{id}/TrackingNumber':
		"the vendor's article update-po-shipping-information-single-tracking (?p=2752)",
	'PUT /api/Orders/{orderID}/Shipping/Details': "the vendor's article update-shipping-information",
	'PUT /api/WarehouseInventoryTransfers/{id}/ReceiveShipment':
		"the vendor's article receive-witr-shipment",
	'PUT /api/WarehouseInventoryTransfers/{id}/SetRequested':
		"the vendor's article set-witr-status-to-requested",
	'PUT /api/WarehouseInventoryTransfers/{id}/SetShipped':
		"the vendor's article set-witr-status-to-shipped",
};

/** Names in requests to older endpoints. */
export const NEWER_NAMES: Record<string, string> = {
	FileExtension: "member of all imports; the vendor's article import-physical-inventory",
	'model.dateCreatedFrom': "filter of GET /api/Catalog; the vendor's Swagger of 2026",
	'model.dateCreatedTo': "filter of GET /api/Catalog; the vendor's Swagger of 2026",
	'model.exported': "filter of GET /api/Orders; the vendor's article get-all-orders",
};

const SEEN_LIVE = "answers of the vendor's servers that were seen";
const SWAGGER_OF_2026 = "the vendor's Swagger of 2026";

/** Members of models that the document of 2022 has without them. */
export const NEWER_MEMBERS: Record<string, Record<string, string>> = {
	'SellerCloud.Delta.Models.ManageEntity.Concrete.ProductCatalogDto': {
		ActiveStatus: SEEN_LIVE,
		BrandName: SEEN_LIVE,
		DateCreated: SEEN_LIVE,
	},
	'SellerCloud.Delta.Models.ClientAPI.Order.MultipleOrderDataDto': {
		MarketingSourceID: SEEN_LIVE,
		SalesRepEmail: SEEN_LIVE,
		SalesRepId: SEEN_LIVE,
	},
	'SellerCloud.Delta.Models.ClientAPI.Order.NoteDto': { IsPinned: SWAGGER_OF_2026 },
	'SellerCloud.Delta.Models.ClientAPI.Rma.UpdateRmaRuquest': {
		ApprovalStatus: SWAGGER_OF_2026,
		OrderSourceRmaID: SWAGGER_OF_2026,
		QBExported: SWAGGER_OF_2026,
	},
	'SellerCloud.Delta.WebApi.Models.Order.Create.Products.CreateOrderItemModel': {
		ShipFromWareHouseID: SWAGGER_OF_2026,
	},
};

/** Whether a request is for an endpoint such as `GET /api/Orders/{id}`. */
export const fits = (key: string, method: string, path: string): boolean => {
	const [verb, template = ''] = key.split(' ');
	return verb === method && new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
};

export const isNewer = (method: string, path: string): boolean =>
	Object.keys(NEWER_ENDPOINTS).some((key) => fits(key, method, path));
