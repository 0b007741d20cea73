import { path, query, queryList } from '../api/arguments';
import { filter, listOperation } from '../api/list';
import { operation } from '../api/operation';
import { refuseWithErrorMessage, refuseWithMessage } from '../api/refusals';
import { shape } from '../api/shape';
import { flag, integer, text } from '../api/values';
import { VENDOR_IDS } from '../data/purchasing';
import { vendorProducts } from './vendorProducts';

// Source: Swagger 2022, Vendors; article get-all-vendors. Status 404 for an unknown vendor is documented nowhere

const nameOf = (id: number) => `Demo Vendor ${id}`;
const emailOf = (id: number) => `vendor${id}@example.com`;
const isActive = (id: number) => id !== 304;
const isKnown = (id: number) => VENDOR_IDS.some((one) => one === id);

/** @throws Refusal for a vendor that a request names, and there is not */
export function demandVendor(id: number): void {
	if (!isKnown(id)) throw refuseWithErrorMessage(`Vendor ${id} does not exist.`);
}

const BASE = {
	ID: [integer.schema, (id: number) => id],
	Name: [text.schema, nameOf],
	Email: [text.schema, emailOf],
	IsDefault: [flag.schema, (id: number) => id === VENDOR_IDS[0]],
} as const;

const vendorId = path('id', integer, 'ID of the vendor');
const detail = shape<number>('SellerCloud.Delta.Models.ClientAPI.Vendor.VendorDto', {
	Alias: [text.schema, (id) => `V${id}`],
	AccountNumber: [text.schema, (id) => `ACC-${id}`],
	EmailCC: [text.schema, () => ''],
	Website: [text.schema, () => 'https://example.com'],
	IsActive: [flag.schema, isActive],
	...BASE,
});

export const vendors = [
	listOperation<number>({
		path: '/api/Vendors',
		operationId: 'Vendors_GetAll',
		tag: 'Vendors',
		summary: 'Get metadata for list of vendors',
		rows: () => [...VENDOR_IDS],
		shape: shape<number>('SellerCloud.Delta.Models.ClientAPI.Vendor.BaseVendorDto', BASE),
		filters: [
			filter(queryList('model.vendorIDs', integer, 'List of vendor IDs'), (id, ids) =>
				ids.includes(id),
			),
			filter(queryList('model.names', text, 'List of vendor names'), (id, names) =>
				names.includes(nameOf(id)),
			),
			filter(query('model.email', text, 'Vendor email'), (id, email) => email === emailOf(id)),
			filter(
				query('model.activeStatus', integer, 'Active status'),
				(id, active) => isActive(id) === (active === 1),
			),
		],
	}),
	operation({
		method: 'GET',
		path: '/api/Vendors/{id}',
		operationId: 'Vendors_Get',
		tag: 'Vendors',
		summary: 'Get metadata for existing vendor',
		parameters: [vendorId],
		answer: detail.schema,
		handle({ args, world }) {
			const id = args.require(vendorId);
			if (!isKnown(id)) throw refuseWithMessage(404, `Vendor ${id} was not found.`);
			return detail.of(id, world);
		},
	}),
	...vendorProducts,
];
