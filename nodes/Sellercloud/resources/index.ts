import type { Resource } from '../interpreter/operation';
import { company } from './company';
import { customer } from './customer';
import { exportResource } from './export';
import { importResource } from './import';
import { inventory } from './inventory';
import { order } from './order';
import { product } from './product';
import { purchaseOrder } from './purchaseOrder';
import { queuedJob } from './queuedJob';
import { rma } from './rma';
import { setting } from './setting';
import { vendor } from './vendor';
import { warehouse } from './warehouse';
import { warehouseTransfer } from './warehouseTransfer';

/** The curated resources, by name. To add one, add a folder and an entry in this list. */
export const resources: Resource[] = [
	company,
	customer,
	exportResource,
	importResource,
	inventory,
	order,
	product,
	purchaseOrder,
	queuedJob,
	rma,
	setting,
	vendor,
	warehouse,
	warehouseTransfer,
];
