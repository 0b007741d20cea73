import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../client/accountTime';
import { isDataObject } from '../client/decode';
import { codeOf, nameOf, type Names } from './codes';
import { recordShape } from './recordShape';
import { fullName, objectIn, objectsIn } from './rowParts';

/** Types of a new customer. Source: Swagger 2022, `CreateCustomerRequest`. */
export const NEW_CUSTOMER_TYPES: Names = [
	[1, 'Retail'],
	[0, 'Wholesale'],
];

/** The same types in the filter of the list, where the codes are the opposite. */
export const LISTED_CUSTOMER_TYPES: Names = [
	[0, 'Retail'],
	[1, 'Wholesale'],
];

export const CUSTOMER_RATINGS: Names = [
	[2, 'Dissatisfied', 'Disatisfied'],
	[3, 'Neutral'],
	[0, 'Not Rated'],
	[4, 'Satisfied'],
	[1, 'Very Dissatisfied', 'Very_Disatisfied'],
	[5, 'Very Satisfied'],
];

/** A customer, whether it is a row of the list or the single customer, which has more. */
export const CUSTOMER = recordShape({
	simplified: {
		customerId: 'Customer ID',
		name: 'Name',
		email: 'Email',
		businessName: 'Business Name',
		type: 'Customer Type',
		companyId: 'Company ID',
		phone: 'Phone',
		createdOn: 'Created On',
		addresses: 'Addresses',
		customColumns: 'Custom Columns',
	},
	more: {
		blacklisted: 'Blacklisted',
		comments: 'Comments',
		creditCards: 'Credit Cards',
		emailCc: 'Email CC',
		groups: 'Groups',
		mobile: 'Mobile',
		rating: 'Rating',
		ratingCode: 'Rating Code',
		salesPerson: 'Sales Person',
		sourceId: 'Source ID',
		title: 'Title',
	},
	read(customer, zone) {
		const isSingle = isDataObject(customer.General);
		const about = isSingle ? objectIn(customer, 'General') : customer;
		const internal = objectIn(customer, 'Internal');
		const personal = objectIn(customer, 'Personal');
		const rating = internal.LocalRating ?? about.Rating;
		const { IsWholeSaleUser: isWholesale } = about;
		return {
			customerId: about.ID ?? about.UserID ?? null,
			name: about.Name ?? fullName(about.FirstName, about.LastName),
			email: about.Email ?? null,
			businessName: about.CorporateName ?? null,
			type: typeof isWholesale === 'boolean' ? (isWholesale ? 'Wholesale' : 'Retail') : null,
			companyId: internal.CompanyID ?? null,
			phone: personal.Phone1 ?? null,
			createdOn: isoWithOffset(internal.CreatedOn, zone),
			addresses: isSingle ? addressesIn(customer) : null,
			customColumns: Object.fromEntries(
				objectsIn(customer, 'CustomColumns').map(({ ColumnName, Value }) => [
					String(ColumnName),
					Value ?? null,
				]),
			),
			blacklisted: about.IsBlackListed ?? null,
			comments: internal.Comment ?? null,
			creditCards: isSingle ? (customer.CreditCards ?? null) : null,
			emailCc: about.EmailCC ?? null,
			groups: isSingle
				? objectsIn(objectIn(customer, 'CustomerGroups'), 'CustomerGroups').map(({ ID, Name }) => ({
						id: ID ?? null,
						name: Name ?? null,
					}))
				: null,
			mobile: personal.Mobile ?? null,
			rating: nameOf(CUSTOMER_RATINGS, rating),
			ratingCode: codeOf(CUSTOMER_RATINGS, rating),
			salesPerson: internal.SalesMan ?? null,
			sourceId: about.SourceId ?? null,
			title: about.Title ?? null,
		};
	},
});

/** The addresses of a single customer. */
export const addressesIn = (customer: IDataObject): IDataObject[] =>
	objectsIn(customer, 'Addresses').map((one) => ({
		id: one.ID ?? null,
		isShipping: one.IsShippingAddress ?? null,
		isBilling: one.IsBillingAddress ?? null,
		name: one.ContactName ?? null,
		business: one.CompanyName ?? null,
		line1: one.Address ?? null,
		line2: one.Address2 ?? null,
		city: one.City ?? null,
		state: one.State ?? null,
		region: one.Region ?? null,
		postalCode: one.ZipCode ?? null,
		country: one.Country ?? null,
		phone: one.Phone ?? null,
	}));
