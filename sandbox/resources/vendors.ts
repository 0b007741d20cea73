import { query, queryList } from '../api/arguments';
import { filter, listOperation } from '../api/list';
import { shape } from '../api/shape';
import { flag, integer, text } from '../api/values';

// Source: Swagger 2022, Vendors

/** The vendors that products name. */
const VENDOR_IDS = [301, 302, 303, 304] as const;

const nameOf = (id: number) => `Demo Vendor ${id}`;
const emailOf = (id: number) => `vendor${id}@example.com`;

export const vendors = listOperation<number>({
	path: '/api/Vendors',
	operationId: 'Vendors_GetAll',
	tag: 'Vendors',
	summary: 'Get metadata for list of vendors',
	rows: () => [...VENDOR_IDS],
	shape: shape<number>('SellerCloud.Delta.Models.ClientAPI.Vendor.BaseVendorDto', {
		ID: [integer.schema, (id) => id],
		Name: [text.schema, nameOf],
		Email: [text.schema, emailOf],
		IsDefault: [flag.schema, (id) => id === VENDOR_IDS[0]],
	}),
	filters: [
		filter(queryList('model.vendorIDs', integer, 'List of vendor IDs'), (id, ids) =>
			ids.includes(id),
		),
		filter(queryList('model.names', text, 'List of vendor names'), (id, names) =>
			names.includes(nameOf(id)),
		),
		filter(query('model.email', text, 'Vendor email'), (id, email) => email === emailOf(id)),
		filter(query('model.activeStatus', integer, 'Active status'), (_id, active) => active !== 0),
	],
});
