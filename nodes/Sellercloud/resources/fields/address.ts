import type { Field } from '../../interpreter/operation';
import { text } from './text';

/** Sellercloud names the street differently where an order is created and where it is changed. */
const STREETS = {
	create: ['Address', 'Address2'],
	update: ['AddressLine1', 'AddressLine2'],
} as const;

/** One form for all addresses, sent in the shape that the call wants. */
export function addressField(
	displayName: string,
	name: string,
	body: string,
	call: keyof typeof STREETS,
): Field {
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
				// As an address is written, not by the alphabet
				values: [
					text('First Name', 'firstName', 'FirstName'),
					text('Middle Name', 'middleName', 'MiddleName'),
					text('Last Name', 'lastName', 'LastName'),
					text('Business', 'business', 'Business'),
					text('Street', 'line1', line1, { placeholder: 'e.g. 1 Main Street' }),
					text('Street Line 2', 'line2', line2),
					text('City', 'city', 'City'),
					text('State', 'state', 'State', { placeholder: 'e.g. NY' }),
					text('Region', 'region', 'Region', {
						description: 'Where the country has no states',
					}),
					text('Postal Code', 'postalCode', 'ZipCode'),
					text('Country', 'country', 'Country', {
						placeholder: 'e.g. US',
						description: 'Code of two letters',
					}),
					text('Phone', 'phone', 'Phone'),
					text('Fax', 'fax', 'Fax'),
				],
			},
		],
	};
}
