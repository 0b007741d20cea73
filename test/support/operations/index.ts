import type { Example } from './example';
import { orderExamples } from './order';
import { placeExamples } from './places';

/** An example of each curated operation: tests, contract and output schemas are made from it. */
export const examples: Example[] = [...orderExamples, ...placeExamples];
