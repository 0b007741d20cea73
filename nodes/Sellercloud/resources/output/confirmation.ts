import type { IDataObject } from 'n8n-workflow';
import type { ItemValues } from '../../interpreter/operation';

/** What outputs call the record that was changed. */
const OUTPUT_NAMES = new Map([
	['order', 'orderId'],
	['product', 'sku'],
]);

/**
 * Most changes are answered with nothing: the output says what was changed.
 *
 * @param names of the fields whose values it has
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
