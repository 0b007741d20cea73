import type { IDataObject } from 'n8n-workflow';
import { INVENTORY } from '../lists/products';
import type { Choices, CompareEvent } from './event';

/** The fields of a row that can be watched. */
export const QUANTITIES = [
	{
		name: 'Available',
		value: 'InventoryAvailableQty',
		description: 'What can be sold, as channels get it',
	},
	{
		name: 'On Order',
		value: 'OnOrder',
		description: 'Ordered from vendors and not received yet',
	},
	{ name: 'Physical', value: 'PhysicalQty', description: 'What is in the warehouses' },
	{ name: 'Reserved', value: 'ReservedQty', description: 'Held for orders' },
];

const quantityOf = (row: IDataObject, { quantity }: Choices): number => Number(row[quantity] ?? 0);

/** Events of stock. A recalculation changes no quantity, so quantities are compared. */
export const STOCK_EVENTS: readonly CompareEvent[] = [
	{
		name: 'Available Qty Changed',
		value: 'availableQtyChanged',
		description:
			'When the quantity of a product, available or another, differs from when it was last seen',
		family: 'compare',
		record: INVENTORY,
		reads: 'all',
		view: 'maybe',
		asks: ['quantity'],
		lists: ['companies', 'vendors'],
		switches: {},
		matches: () => true,
		valueOf: (row, choices) => String(quantityOf(row, choices)),
		// A product that is new has no previous quantity, and a quantity of 0 is not a change
		fires: (value, previous) => (previous === undefined ? value !== '0' : value !== previous),
		extras: (value, previous) => ({
			previousQty: previous === undefined ? null : Number(previous),
			newQty: Number(value),
			change: previous === undefined ? null : Number(value) - Number(previous),
		}),
	},
	{
		name: 'Stock at or Below',
		value: 'stockAtOrBelow',
		description:
			'When the quantity of a product falls to a limit or below it; again after it was above it',
		family: 'compare',
		record: INVENTORY,
		reads: 'all',
		view: 'maybe',
		asks: ['quantity', 'threshold'],
		lists: ['companies', 'vendors'],
		switches: {},
		matches: () => true,
		valueOf: (row, choices) => (quantityOf(row, choices) <= choices.threshold ? LOW : ABOVE),
		fires: (value, previous) => value === LOW && previous === ABOVE,
		isExample: (value) => value === LOW,
	},
];

const LOW = 'low';
const ABOVE = '';
