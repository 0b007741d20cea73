import { parse } from 'csv-parse/sync';
import { operation } from '../../api/operation';
import { refuseWithMessage, refuseWithPlainText } from '../../api/refusals';
import { date, enumeration, flag, integer, model, required, text } from '../../api/values';
import { FILE_FORMAT, IMPORT_UPDATE_TYPE } from '../../data/enums';
import type { ImportJob } from '../../data/jobs';
import { skuKey, type SandboxData } from '../../data/model';
import { stockKeeper } from '../../data/quantities';
import {
	newJobId,
	queuedJob,
	queuedJobAnswer,
	typeOf,
	WAREHOUSE_INVENTORY_IMPORT,
} from '../queuedJobs';
import { demandPastDate, demandPin } from './guards';
import { tag } from './read';

// Source: Swagger 2022, Inventory; seen live: one import at a time, and a partial one adds

const EXCEL = 2;
const FULL = 1;

/** One row of the file that can be carried out. */
interface Count {
	sku: string;
	warehouseId: number;
	quantity: number;
}

export const inventoryImport = operation({
	method: 'PUT',
	path: '/api/Inventory/ImportPhysicalInventory',
	operationId: 'Inventory_ImportPhysicalInventory',
	tag,
	summary: 'Import physical inventory',
	body: {
		name: 'model',
		type: model('SellerCloud.Delta.Models.ClientAPI.Inventory.ImportBulkPhysicalInventoryRequest', {
			UpdateType: enumeration(IMPORT_UPDATE_TYPE),
			FileContent: required(text),
			InventoryDate: required(date),
			Format: enumeration(FILE_FORMAT),
			WarehouseID: integer,
			PinCode: text,
			MergeDefaultWarehouseInventoryIntoShadowParent: flag,
		}),
	},
	answer: queuedJob,
	handle({ body, world, user }) {
		const { data, settings } = world;
		const now = world.now();
		const running = [...data.jobs.values()].filter(
			(job) => typeOf(job) === WAREHOUSE_INVENTORY_IMPORT && job.completesOn > now,
		);
		if (running.length > 0) {
			throw refuseWithPlainText(
				`You are not allowed to import physical inventory because ${running.length} jobs are already submitted`,
			);
		}
		demandPastDate(body.InventoryDate, world);
		if (body.Format === EXCEL) throw refuseWithMessage(500, 'The Excel file cannot be read.');
		const rows = readRows(body.FileContent, body.Format === 0 ? '\t' : ',');
		const { counts, failures } = checkRows(rows, data, body.WarehouseID);
		for (const { sku } of counts) {
			const product = data.products.get(skuKey(sku));
			demandPin(product && data.companies.get(product.companyId), body.PinCode);
		}
		const job: ImportJob = {
			id: newJobId(data),
			submittedOn: now,
			completesOn: now + settings.importTime,
			submittedBy: user?.name ?? '',
			fileName: `physical-inventory-${newJobId(data)}.csv`,
			total: rows.length,
			failures,
		};
		data.jobs.set(job.id, job);
		carryOut(counts, body.UpdateType === FULL, job.completesOn, data);
		return queuedJobAnswer(job.id);
	},
});

/** Rows by column name in lower case. */
function readRows(base64: string, delimiter: string): Array<Record<string, string>> {
	const content = Buffer.from(base64, 'base64').toString('utf8');
	const rows: unknown = parse(content, {
		bom: true,
		delimiter,
		columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
		skip_empty_lines: true,
		relax_column_count: true,
		relax_quotes: true,
	});
	return Array.isArray(rows) ? rows.filter(isRow) : [];
}

function isRow(value: unknown): value is Record<string, string> {
	return typeof value === 'object' && value !== null;
}

/** A warehouse is given by name or id in the file, or by the request for all rows. */
function checkRows(
	rows: ReadonlyArray<Record<string, string>>,
	data: SandboxData,
	defaultWarehouse: number | undefined,
): { counts: Count[]; failures: string[] } {
	const counts: Count[] = [];
	const failures: string[] = [];
	for (const row of rows) {
		const product = data.products.get(skuKey(row.productid ?? ''));
		const place = (row.warehouse ?? '').trim().toLowerCase();
		const warehouse = [...data.warehouses.values()].find(({ id, name, isDefault }) => {
			if (place !== '') return name.toLowerCase() === place || String(id) === place;
			return defaultWarehouse === undefined ? isDefault : id === defaultWarehouse;
		});
		const quantity = Number(row.physicalinventoryqty || NaN);
		if (!product) failures.push(`Product ${row.productid ?? ''} was not found.`);
		else if (!warehouse) failures.push(`Warehouse ${row.warehouse ?? ''} was not found.`);
		else if (!Number.isInteger(quantity)) failures.push(`${product.sku} has no quantity.`);
		else counts.push({ sku: stockKeeper(product, data).sku, warehouseId: warehouse.id, quantity });
	}
	return { counts, failures };
}

/** A partial import adds to the quantities; a full one sets them, and all others to zero. */
function carryOut(
	counts: readonly Count[],
	isFull: boolean,
	visibleFrom: number,
	data: SandboxData,
): void {
	if (isFull) {
		for (const { sku } of data.products.values()) {
			for (const warehouseId of data.warehouses.keys()) {
				data.stock.change({ sku, warehouseId, kind: 'set', quantity: 0, visibleFrom });
			}
		}
	}
	for (const count of counts) data.stock.change({ ...count, kind: 'add', visibleFrom });
}
