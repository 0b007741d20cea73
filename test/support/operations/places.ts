import type { Sandbox } from '../../../sandbox';
import { badIds, byId, type Example, refusedAt } from './example';

const companies = ({ data }: Sandbox): number[] => [...data.companies.keys()];
const warehouses = ({ data }: Sandbox): number[] => [...data.warehouses.keys()];

export const placeExamples: Example[] = [
	{
		resource: 'company',
		operation: 'get',
		parameters: (company) => ({ company: byId(company) }),
		subjects: companies,
		check: (items, { data }, id) =>
			expect(items).toMatchObject([
				{ companyId: id, name: data.companies.get(Number(id))?.name, isDisabled: false },
			]),
		refusal: { subject: 4711, message: /No company was found for 4711/ },
		bad: badIds('company', 'Company'),
	},
	{
		resource: 'company',
		operation: 'getAll',
		parameters: (id) => ({ filters: { companyIds: String(id) } }),
		subjects: companies,
		check: (items, _, id) => expect(items).toMatchObject([{ companyId: id }]),
		refusal: refusedAt('GET', '/rest/api/Companies'),
		bad: [
			[{ filters: { keyword: '' } }, /Keyword is empty/],
			[{ filters: { companyIds: '1, 0' } }, /Company IDs must be an ID above 0/],
		],
	},
	{
		resource: 'warehouse',
		operation: 'get',
		parameters: (warehouse) => ({ warehouse: byId(warehouse) }),
		subjects: warehouses,
		check: (items, { data }, id) =>
			expect(items).toMatchObject([
				{
					warehouseId: id,
					name: data.warehouses.get(Number(id))?.name,
					type: expect.any(String),
				},
			]),
		refusal: { subject: 4711, message: /No warehouse was found for 4711/ },
		bad: badIds('warehouse', 'Warehouse'),
	},
	{
		resource: 'warehouse',
		operation: 'getAll',
		parameters: (id) => ({ filters: { warehouseIds: String(id) } }),
		subjects: warehouses,
		check: (items, _, id) => expect(items).toMatchObject([{ warehouseId: id }]),
		refusal: refusedAt('GET', '/rest/api/Warehouses'),
		bad: [
			[{ filters: { name: ' ' } }, /Name is empty/],
			[{ filters: { warehouseIds: '1, 0' } }, /Warehouse IDs must be an ID above 0/],
		],
	},
];
