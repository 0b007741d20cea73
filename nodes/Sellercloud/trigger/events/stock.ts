import type { IDataObject } from 'n8n-workflow';
import { INVENTORY } from '../lists/products';
import type { Choices, CompareEvent } from './event';

/** The fields of a row that can be watched. */
export const QUANTITIES = [
	{
		name: 'Available',
		value: 'InventoryAvailableQty',
		description: 'The quantity that is available for sale, as channels receive it',
	},
	{
		name: 'On Order',
		value: 'OnOrder',
		description: 'The quantity that was ordered from vendors and not received yet',
	},
	{ name: 'Physical', value: 'PhysicalQty', description: 'The quantity in the warehouses' },
	{
		name: 'Reserved',
		value: 'ReservedQty',
		description: 'The quantity that is reserved for orders',
	},
];

const quantityOf = (row: IDataObject, { quantity }: Choices): number => Number(row[quantity] ?? 0);

const needsQuantity: CompareEvent['needs'] = (_filters, { quantity }) => [[quantity, []]];

/** Events of stock. A recalculation changes no quantity, so quantities are compared. */
export const STOCK_EVENTS: readonly CompareEvent[] = [
	{
		name: 'Available Qty Changed',
		value: 'availableQtyChanged',
		action: 'On available qty changed',
		description: 'When the available quantity of a product changes, or another of its quantities',
		family: 'compare',
		record: INVENTORY,
		reads: 'all',
		view: 'maybe',
		asks: ['quantity'],
		lists: ['companies', 'vendors'],
		switches: {},
		needs: needsQuantity,
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
		name: 'Stock at or Below Threshold',
		value: 'stockAtOrBelow',
		action: 'On stock at or below threshold',
		description:
			'When the quantity of a product falls to a threshold or below it. Fires again after the quantity has been above the threshold.',
		family: 'compare',
		record: INVENTORY,
		reads: 'all',
		view: 'maybe',
		asks: ['quantity', 'threshold'],
		lists: ['companies', 'vendors'],
		switches: {},
		needs: needsQuantity,
		matches: () => true,
		valueOf: (row, choices) => (quantityOf(row, choices) <= choices.threshold ? LOW : ABOVE),
		fires: (value, previous) => value === LOW && previous === ABOVE,
		isExample: (value) => value === LOW,
	},
];

const LOW = 'low';
const ABOVE = '';
