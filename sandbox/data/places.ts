import { DAY } from '../time';
import type { Company, Warehouse } from './model';
import { createAddress } from './people';
import type { Random } from './random';

/** The PIN of the one company that demands a PIN before stock changes. */
export const INVENTORY_PIN = '2468';

const WAREHOUSES = [
	{ id: 101, name: 'Main Warehouse', type: 0, isDefault: true, isSellable: true },
	{ id: 102, name: 'West Warehouse', type: 0, isDefault: false, isSellable: true },
	{ id: 103, name: 'FBA US', type: 1, isDefault: false, isSellable: true },
	{ id: 104, name: 'Interim (in transit)', type: 3, isDefault: false, isSellable: false },
] as const;

const COMPANIES = [
	{ id: 201, name: 'Northwind Demo Store', isDefault: true, channels: [0, 4, 6, 20, 21] },
	{ id: 202, name: 'Paper Lantern Demo', isDefault: false, channels: [0, 1, 6, 50] },
	{ id: 203, name: 'Vault Demo Supply', isDefault: false, channels: [6, 21, 27] },
] as const;

const COMPANY_WITH_PIN = 203;

export function createWarehouses(random: Random, start: number): Map<number, Warehouse> {
	return new Map(
		WAREHOUSES.map((warehouse) => [
			warehouse.id,
			{
				...warehouse,
				enforceBins: warehouse.id === 102,
				createdOn: start - 900 * DAY,
				address: createAddress(random, warehouse.name),
			},
		]),
	);
}

export function createCompanies(random: Random): Map<number, Company> {
	return new Map(
		COMPANIES.map((company) => [
			company.id,
			{
				...company,
				channels: [...company.channels],
				groupId: company.isDefault ? 1 : 2,
				isDisabled: false,
				address: createAddress(random, company.name),
				inventoryPin: company.id === COMPANY_WITH_PIN ? INVENTORY_PIN : undefined,
			},
		]),
	);
}
