import { nested, shape } from '../api/shape';
import { flag, integer, model, text, type Values } from '../api/values';
import type { Address } from '../data/model';

// Source: Swagger 2022, each form by the definition it names

/**
 * An address comes in several forms: one in orders read, one when an order is created, one when it
 * is changed, one for places. Members of the wrong form are ignored like any unknown member.
 */

const CREATED = {
	Business: text,
	FirstName: text,
	MiddleName: text,
	LastName: text,
	Country: text,
	City: text,
	State: text,
	Region: text,
	ZipCode: text,
	Address: text,
	Address2: text,
	Phone: text,
	Fax: text,
};

export const createdAddress = model(
	'SellerCloud.Delta.Models.Entity.Order.Create.Payment.OrderAddressDto',
	CREATED,
);

export function addressFromCreation(given: Values<typeof CREATED>): Address {
	return {
		business: given.Business ?? '',
		firstName: given.FirstName ?? '',
		middleName: given.MiddleName ?? '',
		lastName: given.LastName ?? '',
		line1: given.Address ?? '',
		line2: given.Address2 ?? '',
		city: given.City ?? '',
		state: given.State ?? '',
		region: given.Region ?? '',
		zipCode: given.ZipCode ?? '',
		country: given.Country ?? '',
		phone: given.Phone ?? '',
		fax: given.Fax ?? '',
	};
}

const CHANGED = {
	FirstName: text,
	LastName: text,
	MiddleName: text,
	ZipCode: text,
	City: text,
	Country: text,
	Business: text,
	AddressLine1: text,
	AddressLine2: text,
	Fax: text,
	Region: text,
	State: text,
	Phone: text,
};

export const changedAddress = model(
	'SellerCloud.Delta.Models.ClientAPI.Common.AddressWithSeparateAddrLinesDto',
	CHANGED,
);

/** What is null or left out stays. */
export function changeAddress(
	address: Address,
	change: Values<typeof CHANGED> | undefined,
): Address {
	if (change === undefined) return address;
	return {
		business: change.Business ?? address.business,
		firstName: change.FirstName ?? address.firstName,
		middleName: change.MiddleName ?? address.middleName,
		lastName: change.LastName ?? address.lastName,
		line1: change.AddressLine1 ?? address.line1,
		line2: change.AddressLine2 ?? address.line2,
		city: change.City ?? address.city,
		state: change.State ?? address.state,
		region: change.Region ?? address.region,
		zipCode: change.ZipCode ?? address.zipCode,
		country: change.Country ?? address.country,
		phone: change.Phone ?? address.phone,
		fax: change.Fax ?? address.fax,
	};
}

/** The form in orders that are read. */
export const orderAddress = shape<Address>('BVSoftware.BVC.Core.Contacts.Address', {
	FirstName: [text.schema, ({ firstName }) => firstName],
	MiddleInitial: [text.schema, ({ middleName }) => middleName.slice(0, 1)],
	LastName: [text.schema, ({ lastName }) => lastName],
	CompanyName: [text.schema, ({ business }) => business],
	StreetLine1: [text.schema, ({ line1 }) => line1],
	StreetLine2: [text.schema, ({ line2 }) => line2],
	City: [text.schema, ({ city }) => city],
	StateName: [text.schema, ({ state }) => state],
	StateCode: [text.schema, ({ state }) => state],
	PostalCode: [text.schema, ({ zipCode }) => zipCode],
	CountryName: [text.schema, ({ country }) => country],
	CountryCode: [text.schema, ({ country }) => country],
	PhoneNumber: [text.schema, ({ phone }) => phone],
	FaxNumber: [text.schema, ({ fax }) => fax],
	AddressStatus: [integer.schema, () => 0],
	AddressSource: [integer.schema, () => 0],
});

/** The form of warehouses. */
export const placeAddress = shape<Address>(
	'SellerCloud.Delta.Models.Details.Concrete.Common.AddressAdvancedDtoWithSeparateAdrrLines',
	{
		Address: [text.schema, ({ line1 }) => line1],
		Address2: [text.schema, ({ line2 }) => line2],
		FirstName: [text.schema, ({ firstName }) => firstName],
		MiddleName: [text.schema, ({ middleName }) => middleName],
		LastName: [text.schema, ({ lastName }) => lastName],
		ContactName: [text.schema, ({ firstName, lastName }) => `${firstName} ${lastName}`],
		Business: [text.schema, ({ business }) => business],
		City: [text.schema, ({ city }) => city],
		State: [text.schema, ({ state }) => state],
		Region: [text.schema, ({ region }) => region],
		ZipCode: [text.schema, ({ zipCode }) => zipCode],
		Country: [text.schema, ({ country }) => country],
		Phone: [text.schema, ({ phone }) => phone],
		Fax: [text.schema, ({ fax }) => fax],
		IsModified: [flag.schema, () => false],
	},
);

/** The form of companies. */
export const companyAddress = shape<Address>(
	'SellerCloud.Delta.Models.Details.Concrete.Common.CompanyAddressDto',
	{
		FirstName: [text.schema, ({ firstName }) => firstName],
		LastName: [text.schema, ({ lastName }) => lastName],
		Country: [text.schema, ({ country }) => country],
		ZipCode: [text.schema, ({ zipCode }) => zipCode],
		Region: [text.schema, ({ region }) => region],
		State: [text.schema, ({ state }) => state],
		City: [text.schema, ({ city }) => city],
		Address: [text.schema, ({ line1 }) => line1],
		Address2: [text.schema, ({ line2 }) => line2],
		Fax: [text.schema, ({ fax }) => fax],
		Phone: [text.schema, ({ phone }) => phone],
	},
);

export const placeAddressOf = nested<{ address: Address }, Address>(
	placeAddress,
	({ address }) => address,
);
