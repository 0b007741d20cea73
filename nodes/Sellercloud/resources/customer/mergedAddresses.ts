import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { comparable } from '../../input/comparable';
import { idIn } from '../../input/wholeNumber';
import { USES } from './addressFields';

/** Members that the API takes; the single customer has more. Source: Swagger 2022, `UserAddressDto`. */
const MEMBERS = [
	'ID',
	'CompanyName',
	'ContactName',
	'AddressSource',
	'AddressStatus',
	'IsShippingAddress',
	'IsBillingAddress',
	'Address',
	'Address2',
	'City',
	'State',
	'Region',
	'ZipCode',
	'Country',
	'Phone',
	'Fax',
];
/** What makes two addresses the same. */
const SAME = ['ContactName', 'CompanyName', 'Address', 'Address2', 'City', 'ZipCode', 'Country'];
const NEW = { ID: 0, AddressSource: 0, AddressStatus: 0 };

/**
 * Whether an address has its ID and all members that the API takes. One that lacks a member, or has it under another
 * name, would be sent without it, and lose it.
 */
export const isWholeAddress = (one: IDataObject): boolean =>
	idIn(one.ID) !== undefined && MEMBERS.every((name) => name in one || name in NEW_VALUES);

/** The IDs of addresses that are no longer there, or no longer the same. */
export const changedIn = (after: IDataObject[], before: IDataObject[]): unknown[] =>
	before
		.filter((one) => !after.some((other) => idIn(other.ID) === idIn(one.ID) && isSame(one, other)))
		.map(({ ID }) => ID);

/** What is missing in an address that is added. Source: article update-customer-addresses. */
export function missingIn(entry: IDataObject): string | undefined {
	if (entry.ID !== undefined) return undefined;
	const needed = [
		['Street', entry.Address],
		['City', entry.City],
		['Postal Code', entry.ZipCode],
		['Country', entry.Country],
		['Name or Business', entry.ContactName ?? entry.CompanyName],
		...(comparable(entry.Country ?? '') === 'us' ? [['State', entry.State]] : []),
	];
	const [missing] = needed.filter(([, value]) => isBlank(value));
	return missing && `${String(missing[0])} is missing in an address without Address ID`;
}

/**
 * All addresses of a customer, with the changes. It is not documented whether Sellercloud keeps addresses that are left
 * out, so all of them are sent.
 *
 * @param entries an address without ID is added, unless the customer has it already
 * @returns the addresses to send, or the ID that the customer does not have
 */
export function mergedAddresses(
	current: IDataObject[],
	entries: IDataObject[],
): { addresses: IDataObject[] } | { unknownId: unknown } {
	const addresses = current.map((one): IDataObject =>
		Object.fromEntries(MEMBERS.map((name) => [name, one[name] ?? NEW_VALUES[name] ?? null])),
	);
	for (const { Use, ...entry } of entries) {
		const change = { ...entry, ...USES[String(Use)] };
		const index = addresses.findIndex((one) =>
			entry.ID === undefined ? isSame(one, entry) : comparable(one.ID) === comparable(entry.ID),
		);
		if (index >= 0) addresses[index] = { ...addresses[index], ...change };
		else if (entry.ID === undefined) addresses.push({ ...NEW, ...USES.both, ...change });
		else return { unknownId: entry.ID };
	}
	return { addresses };
}

const NEW_VALUES: IDataObject = { ...NEW, IsShippingAddress: false, IsBillingAddress: false };

const isSame = (one: IDataObject, other: IDataObject): boolean =>
	SAME.every((name) => comparable(one[name] ?? '') === comparable(other[name] ?? ''));
