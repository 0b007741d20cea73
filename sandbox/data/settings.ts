import type { Enumeration } from './enums';

/** Lists that an account has in its settings. They are the same in every sandbox, and no call changes them. */

/** What an entry is known by, and its name. */
export type Entry<Key> = readonly [key: Key, name: string];

/** As products name them: with a blank before each name, as seen live. */
export const brandName = (id: number): string => ` Demo Brand ${id}`;

export const BRANDS = [1, 2, 3, 4, 5].map((id): Entry<number> => [id, brandName(id)]);

export const MANUFACTURERS: ReadonlyArray<Entry<number>> = [
	[21, 'Demo Manufacturing Inc.'],
	[22, 'Imaginary Goods LLC'],
];

export const PAYMENT_TERMS: ReadonlyArray<Entry<number>> = [
	[1, 'Net 30'],
	[2, 'Net 60'],
	[3, 'Due on Receipt'],
];

interface Carrier {
	key: string;
	name: string;
	services: readonly string[];
	packageTypes: ReadonlyArray<Entry<string>>;
}

export const CARRIERS: readonly Carrier[] = [
	{
		key: 'UPS',
		name: 'UPS',
		services: ['UPS Ground', 'UPS 2nd Day Air'],
		packageTypes: [
			['CustomerPackaging', 'Customer Packaging'],
			['Pak', 'UPS Pak'],
		],
	},
	{
		key: 'USPS',
		name: 'US Postal Service',
		services: ['Priority Mail'],
		packageTypes: [['Package', 'Package']],
	},
	{
		key: 'FedEx',
		name: 'FedEx',
		services: ['FedEx 2Day', 'FedEx Ground'],
		packageTypes: [['YourPackaging', 'Your Packaging']],
	},
];

export interface OrderRule {
	id: number;
	name: string;
	executionOrder: number;
	isEnabled: boolean;
	processesUnpaid: boolean;
	/** Ms since the epoch. */
	createdOn: number;
	lastUsedOn?: number;
}

/** The rule that marks an order as a rush order. */
export const RUSH_RULE = 1;

const CREATED = Date.UTC(2026, 0, 15, 14);

export const ORDER_RULES: readonly OrderRule[] = [
	{
		id: RUSH_RULE,
		name: 'Rush orders',
		executionOrder: 1,
		isEnabled: true,
		processesUnpaid: false,
		createdOn: CREATED,
		lastUsedOn: CREATED + 1000,
	},
	{
		id: 2,
		name: 'Hold large orders',
		executionOrder: 2,
		isEnabled: false,
		processesUnpaid: true,
		createdOn: CREATED,
	},
];

export const SITE_CODE: Enumeration = [
	[0, 'US'],
	[1, 'Canada'],
	[2, 'UK'],
	[3, 'Australia'],
	[4, 'Austria'],
	[5, 'Belgium_French'],
	[6, 'France'],
	[7, 'Germany'],
	[8, 'Italy'],
	[9, 'Belgium_Dutch'],
	[10, 'Netherlands'],
	[11, 'Spain'],
	[12, 'Switzerland'],
	[13, 'Taiwan'],
	[14, 'eBayMotors'],
	[15, 'HongKong'],
	[16, 'Singapore'],
	[17, 'India'],
	[18, 'China'],
	[19, 'Ireland'],
	[20, 'Malaysia'],
	[21, 'Philippines'],
	[22, 'Poland'],
	[23, 'Sweden'],
	[24, 'CustomCode'],
	[25, 'CanadaFrench'],
	[26, 'Russia'],
];
