import type { Field } from '../resources/operation';

/** Sellercloud names the street differently where an order is created and where it is changed. */
const STREETS = {
	create: ['Address', 'Address2'],
	update: ['AddressLine1', 'AddressLine2'],
} as const;

const part = (
	displayName: string,
	name: string,
	body: string,
	more: Partial<Field> = {},
): Field => ({
	displayName,
	name,
	type: 'string',
	default: '',
	send: { body },
	...more,
});

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
					part('First Name', 'firstName', 'FirstName'),
					part('Middle Name', 'middleName', 'MiddleName'),
					part('Last Name', 'lastName', 'LastName'),
					part('Business', 'business', 'Business'),
					part('Street', 'line1', line1, { placeholder: 'e.g. 1 Main Street' }),
					part('Street Line 2', 'line2', line2),
					part('City', 'city', 'City'),
					part('State', 'state', 'State', { placeholder: 'e.g. NY' }),
					part('Region', 'region', 'Region', {
						description: 'Where the country has no states',
					}),
					part('Postal Code', 'postalCode', 'ZipCode'),
					part('Country', 'country', 'Country', {
						placeholder: 'e.g. US',
						description: 'Code of two letters',
					}),
					part('Phone', 'phone', 'Phone'),
					part('Fax', 'fax', 'Fax'),
				],
			},
		],
	};
}
