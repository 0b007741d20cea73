import type { IDataObject } from 'n8n-workflow';
import { accountTimeAt, type AccountTime, formatAccountTime } from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import { PAGE_NAMES } from '../../client/pageNames';
import { scalarText } from '../../client/scalarText';
import type { RequestDescription } from '../../client/types';
import { comparable } from '../../input/comparable';
import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';
import { CSV } from './source';
import { tableFile } from './tableFile';

interface Values {
	warehouse: number;
	confirmWarehouse: string | undefined;
	importFrom: 'file' | 'items' | undefined;
}

/**
 * Completes the request of an import of inventory: the file from the rows, and the time of the account.
 *
 * Seen live: the columns of the file, the name of the warehouse in it, its dates as 9/1/2026 10:45:20 PM, and a date in
 * the future is refused
 *
 * @throws NodeOperationError when the name that was typed is not the name of the warehouse
 */
export async function inventoryRequest(
	context: OperationContext<Values>,
): Promise<Partial<RequestDescription>> {
	const { request, values, zone } = context;
	const isFile = values.importFrom === 'file';
	const name = isFile && values.confirmWarehouse === undefined ? '' : await warehouseName(context);
	const { rows, ...body } = bodyOf(request);
	delete body.columns;
	const InventoryDate =
		scalarText(body.InventoryDate) ?? formatAccountTime(accountTimeAt(Date.now(), zone));
	if (isFile) {
		const { files } = request.body ?? {};
		return { body: { ...jsonBody({ ...body, InventoryDate }), files } };
	}
	const counts = Array.isArray(rows) ? rows.filter(isDataObject) : [];
	const shownDate = dateInFile(Date.parse(`${InventoryDate}Z`));
	const lines = counts.map(({ ProductID, PhysicalInventoryQty, ...more }): IDataObject => ({
		ProductID,
		Warehouse: name,
		PhysicalInventoryQty,
		InventoryDate: shownDate,
		...more,
	}));
	return { body: jsonBody({ ...body, InventoryDate, Format: CSV, FileContent: tableFile(lines) }) };
}

/** The name of the warehouse, which is the one that was typed if a name had to be typed. */
async function warehouseName({
	list,
	error,
	values: { warehouse, confirmWarehouse },
}: OperationContext<Values>): Promise<string> {
	const rows = await list(
		{
			method: 'GET',
			path: '/api/Warehouses',
			kind: 'read',
			query: { 'model.warehouseIds': [warehouse] },
			body: undefined,
		},
		PAGE_NAMES,
	);
	// A server that does not know the filter returns all warehouses
	const name = scalarText(rows.find(({ ID }) => comparable(ID) === String(warehouse))?.Name);
	const nothing = 'Nothing was imported. ';
	if (name === undefined || name.trim() === '') {
		throw error(
			`Warehouse ${warehouse} was not found`,
			`${nothing}Check Warehouse, and that this employee can access it.`,
		);
	}
	if (confirmWarehouse === undefined || comparable(confirmWarehouse) === comparable(name)) {
		return name;
	}
	throw error(
		`Confirm Warehouse Name is "${confirmWarehouse}", but warehouse ${warehouse} is "${name}"`,
		`${nothing}Replace Stock sets all products that are missing to 0. Check Warehouse, then type its name.`,
	);
}

/** As in the template: `9/1/2026 10:45:20 PM`. */
function dateInFile(time: AccountTime): string {
	const at = new Date(time);
	const [hour, minute, second] = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
	const two = (part: number) => String(part).padStart(2, '0');
	const day = `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}`;
	return `${day} ${hour % 12 || 12}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`;
}
