import { customerExamples } from './customer';
import type { Example } from './example';
import { exportExamples } from './export';
import { importExamples } from './import';
import { fileImportExamples } from './imports';
import { inventoryExamples } from './inventory';
import { orderExamples } from './order';
import { orderChangeExamples } from './orderChanges';
import { orderFileExamples } from './orderFiles';
import { orderLineExamples } from './orderLines';
import { placeExamples } from './places';
import { productExamples } from './product';
import { productExtraExamples } from './productExtras';
import { purchaseOrderExamples } from './purchaseOrder';
import { queuedJobExamples } from './queuedJob';
import { rmaExamples } from './rma';
import { settingExamples } from './settings';
import { vendorExamples } from './vendor';
import { warehouseTransferExamples } from './warehouseTransfer';

/** An example of each curated operation: tests, contract and output schemas are made from it. */
export const examples: Example[] = [
	...customerExamples,
	...exportExamples,
	...importExamples,
	...fileImportExamples,
	...inventoryExamples,
	...orderExamples,
	...orderChangeExamples,
	...orderFileExamples,
	...orderLineExamples,
	...placeExamples,
	...productExamples,
	...productExtraExamples,
	...purchaseOrderExamples,
	...queuedJobExamples,
	...rmaExamples,
	...settingExamples,
	...vendorExamples,
	...warehouseTransferExamples,
];
