import type { IDataObject } from 'n8n-workflow';
import type { ItemValues } from '../../interpreter/operation';

/** The rows of this item's order, in a response for many items. */
export const rowsOfOrder = (
	rows: IDataObject[],
	{ values }: ItemValues<{ order: number }>,
): IDataObject[] => rows.filter(({ OrderID }) => Number(OrderID) === values.order);
