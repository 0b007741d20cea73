import type { IDataObject } from 'n8n-workflow';
import { choice } from '../fields/choices';
import { entries } from '../fields/collections';
import { id, text } from '../fields/inputs';
import { required } from '../fields/modifiers';

/** What an address is used for, by the value of the field. */
export const USES: Readonly<Record<string, IDataObject>> = {
	billing: { IsShippingAddress: false, IsBillingAddress: true },
	shipping: { IsShippingAddress: true, IsBillingAddress: false },
	both: { IsShippingAddress: true, IsBillingAddress: true },
};

/** Addresses to change or add. `Use` is not a member of the API: it stands for two of them. */
export const addressesField = required(
	entries(
		'Addresses',
		'addresses',
		'Add address',
		{ body: 'Addresses' },
		{
			displayName: 'Address',
			name: 'address',
			// In the order in which addresses are written, not alphabetical
			values: [
				id(
					'Address ID',
					'id',
					{ body: 'ID' },
					{
						placeholder: 'e.g. 7001',
						description:
							'The address to change, as returned by Get in addresses. Its other fields can stay empty to keep their values. Leave the ID empty to add an address.',
					},
				),
				choice(
					'Use For',
					'use',
					[
						{ name: 'Billing', value: 'billing' },
						{ name: 'Keep the Current Use', value: 'keep' },
						{ name: 'Shipping', value: 'shipping' },
						{ name: 'Shipping and Billing', value: 'both' },
					],
					{ body: 'Use' },
					{
						default: 'keep',
						description: 'A new address is for shipping and billing if you keep the current use',
					},
				),
				text('Name', 'name', { body: 'ContactName' }),
				text('Business', 'business', { body: 'CompanyName' }),
				text('Street', 'line1', { body: 'Address' }, { placeholder: 'e.g. 1 Main Street' }),
				text('Street Line 2', 'line2', { body: 'Address2' }),
				text('City', 'city', { body: 'City' }),
				text('State', 'state', { body: 'State' }, { placeholder: 'e.g. NY' }),
				text('Region', 'region', { body: 'Region' }),
				text('Postal Code', 'postalCode', { body: 'ZipCode' }),
				text('Country', 'country', { body: 'Country' }, { placeholder: 'e.g. US' }),
				text('Phone', 'phone', { body: 'Phone' }),
				text('Fax', 'fax', { body: 'Fax' }),
			],
		},
	),
);
