import type { IDataObject } from 'n8n-workflow';
import type { ItemValues } from '../../interpreter/operation';
import { simplifyProduct } from '../../records/simplifyProduct';

/** Products, simplified or raw. */
export const productOutput = (
	rows: IDataObject[],
	{ values, zone }: ItemValues<{ simplify: boolean | undefined }>,
): IDataObject[] =>
	values.simplify === true ? rows.map((row) => simplifyProduct(row, zone)) : rows;
