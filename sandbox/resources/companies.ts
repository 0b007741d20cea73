import { path, query, queryList } from '../api/arguments';
import { filter, listOperation } from '../api/list';
import { operation } from '../api/operation';
import { refuseWithMessage } from '../api/refusals';
import { nested, shape } from '../api/shape';
import { enumeration, flag, integer, listOf, text } from '../api/values';
import { CHANNEL } from '../data/channels';
import type { Company } from '../data/model';
import { companyAddress } from './addresses';

// Source: Swagger 2022, Companies

const tag = 'Companies';
const DETAILS = 'CoreWebAdmin.Delta.DetailsEntity.Models.Company';

const id = path('id', integer, 'ID of existing company');

const row = shape<Company>('CoreWebAdmin.Delta.ManageEntity.Filters.CompanyDto', {
	ID: [integer.schema, (company) => company.id],
	CompanyName: [text.schema, ({ name }) => name],
	IsDefaultCompany: [flag.schema, ({ isDefault }) => isDefault],
	IsDisabled: [flag.schema, ({ isDisabled }) => isDisabled],
	AmazonMarketplace: [text.schema, () => 'US'],
	EnabledOnChannels: [listOf(enumeration(CHANNEL)).schema, ({ channels }) => channels],
	ScheduledTasksCount: [integer.schema, () => 0],
	CustomColumns: [{ type: 'array', items: { type: 'object' } }, () => []],
});

const content = shape<Company>(`${DETAILS}.CompanyDetailsContent`, {
	CompanyName: [text.schema, ({ name }) => name],
	Abbreviation: [text.schema, ({ name }) => name.slice(0, 3).toUpperCase()],
	CountryCode: [integer.schema, () => 840],
	Country: [text.schema, ({ address }) => address.country],
	Email: [text.schema, () => 'store@example.com'],
	Website: [text.schema, () => 'https://store.example.com'],
	IsDefaultCompany: [flag.schema, ({ isDefault }) => isDefault],
	CurrencyCode: [integer.schema, () => 0],
	UnitOfMeasure: [integer.schema, () => 0],
	ChannelsCount: [integer.schema, ({ channels }) => channels.length],
	RemoveLogoVisible: [flag.schema, () => false],
	LogoUrl: [text.schema, () => ''],
	LogoUrlToDisplay: [text.schema, () => ''],
	LogoVisible: [flag.schema, () => false],
	AlertEmail: [text.schema, () => 'alerts@example.com'],
	IsModified: [flag.schema, () => false],
});

/** A real tenant answers the live marketplace secrets here; no output that is not raw may have them. */
export const COMPANY_SECRETS = {
	accessKey: 'PLACEHOLDER-ACCESS-KEY-NOT-A-SECRET',
	secretKey: 'PLACEHOLDER-SECRET-KEY-NOT-A-SECRET',
	MWSAuthToken: 'PLACEHOLDER-MWS-TOKEN-NOT-A-SECRET',
} as const;

const amazonSettings = shape<Company>(`${DETAILS}.CompanyAmazonSettingsContent`, {
	merchantID: [text.schema, () => 'PLACEHOLDER-MERCHANT-ID'],
	accessKey: [text.schema, () => COMPANY_SECRETS.accessKey],
	secretKey: [text.schema, () => COMPANY_SECRETS.secretKey],
	marketPlaceID: [text.schema, () => 'PLACEHOLDER-MARKETPLACE-ID'],
	MWSAuthTokenEnabled: [flag.schema, () => false],
	MWSAuthToken: [text.schema, () => COMPANY_SECRETS.MWSAuthToken],
	AmazonUseMWSToGetInfoFromAmazon: [flag.schema, () => false],
	IsModified: [flag.schema, () => false],
});

const detail = shape<Company>(`${DETAILS}.CompanyDetailsDto`, {
	Details: nested(content, (company) => company),
	Address: nested(companyAddress, ({ address }) => address),
	AmazonSettings: nested(amazonSettings, (company) => company),
	IsModified: [flag.schema, () => false],
});

export const companies = [
	listOperation<Company>({
		path: '/api/Companies',
		operationId: 'Companies_GetAll',
		tag,
		summary: 'Get info for list of companies',
		rows: ({ data }) => [...data.companies.values()],
		shape: row,
		filters: [
			filter(queryList('model.companyID', integer, 'List of company ID'), (company, ids) =>
				ids.includes(company.id),
			),
			filter(
				queryList('model.channel', enumeration(CHANNEL), 'List of channels'),
				(company, wanted) => company.channels.some((channel) => wanted.includes(channel)),
			),
			filter(query('model.keyword', text), (company, keyword) =>
				company.name.toLowerCase().includes(keyword.toLowerCase()),
			),
		],
	}),
	operation({
		method: 'GET',
		path: '/api/Companies/{id}',
		operationId: 'Companies_Get',
		tag,
		summary: 'Get info for single company',
		parameters: [id],
		answer: detail.schema,
		handle({ args, world }) {
			const company = world.data.companies.get(args.require(id));
			if (!company) throw refuseWithMessage(404, `Company ${args.require(id)} was not found.`);
			return detail.of(company, world);
		},
	}),
];
