import type { Example } from './example';
import { orderExamples } from './order';
import { orderChangeExamples } from './orderChanges';
import { orderFileExamples } from './orderFiles';
import { orderLineExamples } from './orderLines';
import { placeExamples } from './places';

/** An example of each curated operation: tests, contract and output schemas are made from it. */
export const examples: Example[] = [
	...orderExamples,
	...orderChangeExamples,
	...orderFileExamples,
	...orderLineExamples,
	...placeExamples,
];
