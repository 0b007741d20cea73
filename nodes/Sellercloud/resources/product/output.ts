import type { Operation } from '../../interpreter/operation';
import { simplifyProduct } from '../../records/simplifyProduct';

/** Products as the user wants them: raw, or with the same keys everywhere. */
export const productsOut: Operation['returns'] = (rows, { values, zone }) =>
	values.simplify === true ? rows.map((row) => simplifyProduct(row, zone)) : rows;
