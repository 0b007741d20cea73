import type { Operation } from '../api/operation';
import { authentication } from './authentication';
import { companies } from './companies';
import { customerAddresses } from './customers/addresses';
import { customerChanges } from './customers/change';
import { customerGroups } from './customers/groups';
import { customerReads } from './customers/read';
import { diagnostics } from './diagnostics';
import { kitImport, shadowImport } from './imports/catalog';
import { purchaseOrderImport, vendorPriceImport } from './imports/purchasing';
import { importTemplates } from './imports/templates';
import { inventoryChanges } from './inventory/change';
import { inventoryImport } from './inventory/import';
import { inventoryTemplate } from './inventory/template';
import { manualReserves } from './inventory/reserves';
import { skuTransfers } from './inventory/transfers';
import { inventoryReads } from './inventory/read';
import { orderChanges } from './orders/change';
import { orderCreation } from './orders/create';
import { orderCustomColumns } from './orders/customColumns';
import { documentUpload } from './orders/documents';
import { orderFiles } from './orders/files';
import { orderFlags } from './orders/flags';
import { orderItems } from './orders/items';
import { orderNotes } from './orders/notes';
import { orderPackages } from './orders/packages';
import { orderPayments } from './orders/payments';
import { orderProfit } from './orders/profit';
import { orderReads } from './orders/read';
import { replacementOrders } from './orders/replacement';
import { orderRules } from './orders/rules';
import { orderShipping } from './orders/shipping';
import { catalog } from './products/catalog';
import { advancedInfo } from './products/advancedInfo';
import { bulkUpdate, bulkUpdateLog } from './products/bulkUpdate';
import { productColumns } from './products/customColumns';
import { productExports } from './products/exports';
import { productImages } from './products/images';
import { imageImport } from './products/imports';
import { productPrices } from './products/prices';
import { productCreation } from './products/create';
import { purchaseOrders } from './purchaseOrders';
import { queuedJobList } from './queuedJobList';
import { queuedJobLogs } from './queuedJobLogs';
import { queuedJobs } from './queuedJobs';
import { rmaChanges } from './rmas/change';
import { rmaColumns } from './rmas/columns';
import { rmaItems } from './rmas/items';
import { rmaReads } from './rmas/read';
import { rmaReceipts } from './rmas/receive';
import { savedViews } from './savedViews';
import { scheduledTasks } from './scheduledTasks';
import { settings } from './settings';
import { transferChanges } from './transfers/change';
import { transferReads } from './transfers/read';
import { vendors } from './vendors';
import { warehouses } from './warehouses';

/** Every operation of the sandbox; a new resource is a file in this folder and a line here. */
export const operations: readonly Operation[] = [
	...authentication,
	...advancedInfo,
	bulkUpdate,
	bulkUpdateLog,
	...catalog,
	...companies,
	customerAddresses,
	...customerChanges,
	customerGroups,
	...customerReads,
	...diagnostics,
	...inventoryReads,
	...inventoryChanges,
	...importTemplates,
	inventoryImport,
	inventoryTemplate,
	kitImport,
	...manualReserves,
	skuTransfers,
	...orderReads,
	orderCreation,
	...orderChanges,
	orderShipping,
	documentUpload,
	...orderCustomColumns,
	...orderFiles,
	...orderFlags,
	...orderItems,
	...orderPackages,
	...orderPayments,
	orderProfit,
	...replacementOrders,
	orderRules,
	...orderNotes,
	...productColumns,
	productCreation,
	...productExports,
	purchaseOrderImport,
	...purchaseOrders,
	...productImages,
	imageImport,
	...productPrices,
	...queuedJobs,
	queuedJobList,
	queuedJobLogs,
	...rmaChanges,
	...rmaColumns,
	...rmaItems,
	...rmaReads,
	...rmaReceipts,
	...savedViews,
	scheduledTasks,
	...settings,
	shadowImport,
	...transferChanges,
	...transferReads,
	vendorPriceImport,
	...vendors,
	...warehouses,
];
