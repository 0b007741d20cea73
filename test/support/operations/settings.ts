import { byId, badIds, type Example, refusedAt } from './example';

/** A list without parameters has nothing to be wrong but its output. */
export const byOutput: Pick<Example, 'parameters' | 'subjects' | 'badSubject' | 'bad'> = {
	// n8n asks for the fields to select wherever the output is an expression
	parameters: (output) => ({ output, selectedFields: ['name'] }),
	subjects: () => ['simplified', 'Simplified'],
	badSubject: 'none',
	bad: [[{ output: 'none' }, /Output must be/]],
};

const PATH = '/rest/api/Settings';

const badCarrier: Example['bad'] = [
	[{ carrier: ' ' }, /Carrier is empty/],
	[{ carrier: '={{ $json.nothing }}' }, /Carrier is empty/],
];

const badSite: Example['bad'] = [
	[{ site: 'Atlantis' }, /Site must be/],
	[{ site: '={{ $json.nothing }}' }, /Site is empty/],
];

export const settingExamples: Example[] = [
	{
		resource: 'setting',
		operation: 'getBrands',
		...byOutput,
		check: (items, { data }) => {
			const used = new Set([...data.products.values()].map(({ brandId }) => brandId));
			const ids = items.map(({ brandId }) => brandId);
			for (const id of used) expect(ids).toContain(id);
			expect(items[0]).toEqual({ brandId: 1, name: 'Demo Brand 1' });
		},
		refusal: refusedAt('GET', `${PATH}/Brands`),
	},
	{
		resource: 'setting',
		operation: 'getCarriers',
		parameters: (site) => ({ site }),
		subjects: () => ['US', 2],
		badSubject: 'Atlantis',
		check: (items) =>
			expect(items).toContainEqual({ carrierKey: 'USPS', name: 'US Postal Service' }),
		refusal: refusedAt('GET', `${PATH}/ShippingCarriers`),
		bad: badSite,
	},
	{
		resource: 'setting',
		operation: 'getManufacturers',
		parameters: (company) => ({ company: byId(company) }),
		subjects: ({ data }) => [...data.companies.keys()],
		check: (items) =>
			expect(items).toContainEqual({ manufacturerId: 22, name: 'Imaginary Goods LLC' }),
		refusal: { subject: 4711, message: /Company 4711 was not found/ },
		bad: badIds('company', 'Company'),
	},
	{
		resource: 'setting',
		operation: 'getOrderRules',
		parameters: (enabled) => ({ filters: { enabled } }),
		subjects: () => ['true', 'false'],
		badSubject: 'perhaps',
		check: (items) => expect(items).toMatchObject([{ ruleId: 1, enabled: true }]),
		refusal: refusedAt('GET', `${PATH}/OrdersRuleEngine/Rules`),
		bad: [
			[{ filters: { enabled: '' } }, /Enabled is empty/],
			[{ filters: { enabled: 'perhaps' } }, /Enabled must be/],
		],
	},
	{
		resource: 'setting',
		operation: 'getPackageTypes',
		parameters: (carrier) => ({ carrier }),
		subjects: () => ['UPS', 'FedEx'],
		badSubject: '',
		check: (items) => expect(items).toContainEqual({ packageTypeKey: 'Pak', name: 'UPS Pak' }),
		refusal: { subject: 'Pigeon', message: /Carrier Pigeon was not found/ },
		bad: badCarrier,
	},
	{
		resource: 'setting',
		operation: 'getPaymentTerms',
		...byOutput,
		check: (items) => expect(items).toContainEqual({ paymentTermId: 1, name: 'Net 30' }),
		refusal: refusedAt('GET', `${PATH}/PaymentTerms`),
	},
	{
		resource: 'setting',
		operation: 'getShippingServices',
		parameters: (carrier) => ({ carrier, site: 0 }),
		subjects: () => ['UPS', 'USPS'],
		badSubject: '',
		check: (items) =>
			expect(items).toContainEqual({ serviceKey: 'UPS Ground', name: 'UPS Ground' }),
		refusal: { subject: 'Pigeon', message: /Carrier Pigeon was not found/ },
		bad: [...badCarrier, ...badSite],
	},
];
