import type { IDataObject } from 'n8n-workflow';
import { comparable } from '../../input/comparable';
import type { Given, Operation } from '../../interpreter/operation';

/** The item's own SKU, however the field sends it. */
export const skuOf = ({ values }: Given): string => String([values.product].flat()[0] ?? '');

/** What most changes answer with: nothing. The output says what was changed. */
export const doneFor =
	(...names: string[]): Operation['returns'] =>
	(_, given) => [
		{
			sku: skuOf(given),
			...Object.fromEntries(names.map((name) => [name, given.values[name] ?? null])),
			success: true,
		},
	];

/** The answer is one for many items: what belongs to this one. SKUs are compared without regard to case. */
export const ownRows = (rows: IDataObject[], given: Given): IDataObject[] =>
	rows.filter(({ ProductID }) => comparable(ProductID) === comparable(skuOf(given)));
