import { query, requiredQuery } from '../api/arguments';
import { pageOf } from '../api/list';
import { operation } from '../api/operation';
import { refuseWithMessage } from '../api/refusals';
import { shape } from '../api/shape';
import { date, enumeration, flag, integer, text } from '../api/values';
import {
	BRANDS,
	CARRIERS,
	type Entry,
	MANUFACTURERS,
	type OrderRule,
	ORDER_RULES,
	PAYMENT_TERMS,
	SITE_CODE,
} from '../data/settings';
import { formatTenantTime } from '../time';

// Source: Swagger 2022, Settings, for brands, manufacturers and payment terms; Swagger 2026 for the parameters of the
// others; article ?p=3008 for package types; article get-order-rules-details for rules. The articles
// get-shipping-carriers and get-shipping-services mention keys; that they are those of package types is an assumption

const tag = 'Settings';
const DATA_ITEM = 'SellerCloud.Common.Models.Data.IDataItem';

const numbered = shape<Entry<number>>(`${DATA_ITEM}[System.Int32,System.String]`, {
	Key: [integer.schema, ([key]) => key],
	Value: [text.schema, ([, name]) => name],
});

const keyed = shape<Entry<string>>(`${DATA_ITEM}[System.String,System.String]`, {
	Key: [text.schema, ([key]) => key],
	Value: [text.schema, ([, name]) => name],
});

const companyId = requiredQuery('companyId', integer, 'Company ID');
const siteCode = requiredQuery('siteCode', enumeration(SITE_CODE));
const carrier = requiredQuery('carrier', text);

/** @throws Refusal when the account has no such carrier */
function carrierNamed(name: string) {
	const found = CARRIERS.find(
		({ key, name: full }) => [key, full].includes(name) || key.toLowerCase() === name.toLowerCase(),
	);
	if (!found) throw refuseWithMessage(500, `Carrier ${name} was not found.`);
	return found;
}

const rule = shape<OrderRule>('Sandbox.OrderRule', {
	ID: [integer.schema, ({ id }) => id],
	ExecutionOrder: [integer.schema, ({ executionOrder }) => executionOrder],
	Name: [text.schema, ({ name }) => name],
	ProcessFbaOrders: [flag.schema, () => false],
	ProcessFullyShippedOrders: [flag.schema, () => false],
	ProcessUnpaidOrders: [flag.schema, ({ processesUnpaid }) => processesUnpaid],
	Enabled: [flag.schema, ({ isEnabled }) => isEnabled],
	CreatedBy: [integer.schema, () => 11],
	CreatorName: [text.schema, () => 'Demo User'],
	DateCreated: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	DateUpdated: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	DateLastUsed: [date.schema, ({ lastUsedOn }) => formatTenantTime(lastUsedOn)],
});

const enabled = query('request.enabled', flag);
const pageNumber = requiredQuery('request.pageNumber', integer);
const pageSize = requiredQuery('request.pageSize', integer);

export const settings = [
	operation({
		method: 'GET',
		path: '/api/Settings/Brands',
		operationId: 'Settings_GetBrands',
		tag,
		summary: 'Get list of brands',
		answer: { type: 'array', items: numbered.schema },
		handle: ({ world }) => BRANDS.map((one) => numbered.of(one, world)),
	}),
	operation({
		method: 'GET',
		path: '/api/Settings/Manufacturers',
		operationId: 'Settings_GetManufacturers',
		tag,
		summary: 'Get list of manufacturers for company',
		parameters: [companyId],
		answer: { type: 'array', items: numbered.schema },
		handle({ args, world }) {
			const id = args.require(companyId);
			if (!world.data.companies.has(id)) {
				throw refuseWithMessage(404, `Company ${id} was not found.`);
			}
			return MANUFACTURERS.map((one) => numbered.of(one, world));
		},
	}),
	operation({
		method: 'GET',
		path: '/api/Settings/PaymentTerms',
		operationId: 'Settings_GetPaymentTerms',
		tag,
		summary: 'Get list of payment terms',
		answer: { type: 'array', items: numbered.schema },
		handle: ({ world }) => PAYMENT_TERMS.map((one) => numbered.of(one, world)),
	}),
	operation({
		method: 'GET',
		path: '/api/Settings/ShippingCarriers',
		operationId: 'Settings_GetShippingCarriers',
		tag,
		summary: 'Get list of shipping carriers',
		parameters: [siteCode],
		answer: { type: 'array', items: keyed.schema },
		handle({ args, world }) {
			args.require(siteCode);
			return CARRIERS.map(({ key, name }) => keyed.of([key, name], world));
		},
	}),
	operation({
		method: 'GET',
		path: '/api/Settings/ShippingServices',
		operationId: 'Settings_GetShippingServices',
		tag,
		summary: 'Get list of shipping services',
		parameters: [siteCode, carrier],
		answer: { type: 'array', items: keyed.schema },
		handle({ args, world }) {
			args.require(siteCode);
			const { services } = carrierNamed(args.require(carrier));
			return services.map((name) => keyed.of([name, name], world));
		},
	}),
	operation({
		method: 'GET',
		path: '/api/Settings/ShippingPackageTypes',
		operationId: 'Settings_GetShippingPackageTypes',
		tag,
		summary: 'Get list of shipping package types',
		parameters: [carrier],
		answer: { type: 'array', items: keyed.schema },
		handle: ({ args, world }) =>
			carrierNamed(args.require(carrier)).packageTypes.map((one) => keyed.of(one, world)),
	}),
	operation({
		method: 'GET',
		path: '/api/Settings/OrdersRuleEngine/Rules',
		operationId: 'Settings_GetOrderRules',
		tag,
		summary: 'Get list of order rules',
		parameters: [pageNumber, pageSize, enabled],
		answer: {
			type: 'object',
			properties: {
				Items: { type: 'array', items: rule.schema },
				TotalResults: { type: 'integer', format: 'int32' },
			},
		},
		handle({ args, world }) {
			const wanted = args.get(enabled);
			const found = ORDER_RULES.filter(
				({ isEnabled }) => wanted === undefined || isEnabled === wanted,
			);
			const page = pageOf(found, args.require(pageNumber), args.require(pageSize));
			return { Items: page.map((one) => rule.of(one, world)), TotalResults: found.length };
		},
	}),
];
