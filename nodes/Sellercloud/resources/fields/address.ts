import type { IDataObject } from 'n8n-workflow';
import { type Optional, text } from './inputs';

/** Sellercloud names the street differently where an order is created and where it is changed. */
const STREETS = {
	create: ['Address', 'Address2'],
	update: ['AddressLine1', 'AddressLine2'],
} as const;

/** An address, sent with the names that the endpoint takes. */
export function addressField<Name extends string>(
	displayName: string,
	name: Name,
	body: string,
	call: keyof typeof STREETS,
): Optional<Name, IDataObject> {
	const [line1, line2] = STREETS[call];
	return {
		displayName,
		name,
		type: 'fixedCollection',
		placeholder: 'Add address',
		default: {},
		send: { body },
		options: [
			{
				displayName: 'Address',
				name: 'address',
				// In the order in which addresses are written, not alphabetical
				values: [
					text('First Name', 'firstName', { body: 'FirstName' }),
					text('Middle Name', 'middleName', { body: 'MiddleName' }),
					text('Last Name', 'lastName', { body: 'LastName' }),
					text('Business', 'business', { body: 'Business' }),
					text('Street', 'line1', { body: line1 }, { placeholder: 'e.g. 1 Main Street' }),
					text('Street Line 2', 'line2', { body: line2 }),
					text('City', 'city', { body: 'City' }),
					text('State', 'state', { body: 'State' }, { placeholder: 'e.g. NY' }),
					text(
						'Region',
						'region',
						{ body: 'Region' },
						{
							description: 'For countries that have no states',
						},
					),
					text('Postal Code', 'postalCode', { body: 'ZipCode' }),
					text(
						'Country',
						'country',
						{ body: 'Country' },
						{
							placeholder: 'e.g. US',
							description: 'Two-letter country code',
						},
					),
					text('Phone', 'phone', { body: 'Phone' }),
					text('Fax', 'fax', { body: 'Fax' }),
				],
			},
		],
	};
}
