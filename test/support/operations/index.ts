import type { Example } from './example';
import { exportExamples } from './export';
import { importExamples } from './import';
import { inventoryExamples } from './inventory';
import { orderExamples } from './order';
import { orderChangeExamples } from './orderChanges';
import { orderFileExamples } from './orderFiles';
import { orderLineExamples } from './orderLines';
import { placeExamples } from './places';
import { productExamples } from './product';
import { productExtraExamples } from './productExtras';
import { queuedJobExamples } from './queuedJob';
import { settingExamples } from './settings';
import { warehouseTransferExamples } from './warehouseTransfer';

/** An example of each curated operation: tests, contract and output schemas are made from it. */
export const examples: Example[] = [
	...exportExamples,
	...importExamples,
	...inventoryExamples,
	...orderExamples,
	...orderChangeExamples,
	...orderFileExamples,
	...orderLineExamples,
	...placeExamples,
	...productExamples,
	...productExtraExamples,
	...queuedJobExamples,
	...settingExamples,
	...warehouseTransferExamples,
];
