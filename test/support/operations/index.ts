import type { Example } from './example';
import { inventoryExamples } from './inventory';
import { orderExamples } from './order';
import { placeExamples } from './places';
import { productExamples } from './product';
import { productExtraExamples } from './productExtras';

/** An example of each curated operation: tests, contract and output schemas are made from it. */
export const examples: Example[] = [
	...inventoryExamples,
	...orderExamples,
	...placeExamples,
	...productExamples,
	...productExtraExamples,
];
