import type { IDataObject } from 'n8n-workflow';
import { changedIds } from '../../interpreter/changedIds';
import type { ItemValues } from '../../interpreter/operation';

const UNCHANGED =
	'Sellercloud did not change the order. This usually means that it already had this value.';

/**
 * For changes whose answer lists the IDs of the orders that were changed. An order that is not in it had the value
 * before, if it exists: `bulk.missing` makes errors of those that don't.
 *
 * @param describe what the order was changed to
 */
export const changeReport =
	<Values extends { order: number }>(describe: (values: Values) => IDataObject) =>
	(rows: IDataObject[], { values }: ItemValues<Values>): IDataObject[] => {
		const isChanged = changedIds(rows).includes(values.order);
		return [
			{
				orderId: values.order,
				...describe(values),
				changed: isChanged,
				reason: isChanged ? null : UNCHANGED,
			},
		];
	};
