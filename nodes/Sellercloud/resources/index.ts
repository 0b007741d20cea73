import type { Resource } from '../interpreter/operation';
import { company } from './company';
import { exportResource } from './export';
import { importResource } from './import';
import { inventory } from './inventory';
import { order } from './order';
import { product } from './product';
import { queuedJob } from './queuedJob';
import { setting } from './setting';
import { warehouse } from './warehouse';
import { warehouseTransfer } from './warehouseTransfer';

/** The curated resources, by name. To add one, add a folder and an entry in this list. */
export const resources: Resource[] = [
	company,
	exportResource,
	importResource,
	inventory,
	order,
	product,
	queuedJob,
	setting,
	warehouse,
	warehouseTransfer,
];
