import { dateDeviations } from './dates';
import type { Deviation } from './deviation';
import { listDeviations } from './lists';
import { serverDeviations } from './server';

const all = { ...dateDeviations, ...listDeviations, ...serverDeviations };

export type DeviationName = keyof typeof all;

/** Every way in which this Sellercloud can be made to answer otherwise, by name. */
export const deviations: Readonly<Record<DeviationName, Deviation>> = all;

export const isDeviationName = (name: string): name is DeviationName =>
	Object.hasOwn(deviations, name);
