import type { Operation } from '../api/operation';
import { authentication } from './authentication';
import { companies } from './companies';
import { customers } from './customers';
import { diagnostics } from './diagnostics';
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
import { rmas } from './rmas';
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
	...customers,
	...diagnostics,
	...inventoryReads,
	...inventoryChanges,
	inventoryImport,
	inventoryTemplate,
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
	...purchaseOrders,
	...productImages,
	imageImport,
	...productPrices,
	...queuedJobs,
	queuedJobList,
	queuedJobLogs,
	...rmas,
	...savedViews,
	scheduledTasks,
	...settings,
	...transferChanges,
	...transferReads,
	vendors,
	...warehouses,
];
