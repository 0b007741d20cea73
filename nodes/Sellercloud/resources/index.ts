import type { Resource } from '../interpreter/operation';
import { company } from './company';
import { inventory } from './inventory';
import { order } from './order';
import { product } from './product';
import { warehouse } from './warehouse';

/** The curated resources, by name: a new one is a folder here and a line in this list. */
export const resources: Resource[] = [company, inventory, order, product, warehouse];
