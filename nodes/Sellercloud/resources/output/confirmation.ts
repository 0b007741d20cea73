import type { IDataObject } from 'n8n-workflow';
import type { ItemValues } from '../../interpreter/operation';

/** Names in the output for the ID of the changed record. */
const OUTPUT_NAMES = new Map([
	['customer', 'customerId'],
	['group', 'groupId'],
	['order', 'orderId'],
	['product', 'sku'],
	['purchaseOrder', 'purchaseOrderId'],
	['vendor', 'vendorId'],
	['rma', 'rmaId'],
]);

/**
 * The output of changes that have no response: the values that were sent, and success.
 *
 * @param names of the fields whose values are returned
 */
export const confirmation =
	<Name extends string>(...names: Name[]) =>
	(
		_: IDataObject[],
		{ values }: ItemValues<Record<Name, IDataObject[string] | undefined>>,
	): IDataObject[] => [
		{
			...Object.fromEntries(
				names.map((name) => [OUTPUT_NAMES.get(name) ?? name, values[name] ?? null]),
			),
			success: true,
		},
	];
