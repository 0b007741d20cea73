import type { IDataObject } from 'n8n-workflow';
import type { Send } from '../../interpreter/field';
import { codeOptions } from '../../records/codeOptions';
import { CUSTOMER_RATINGS, NEW_CUSTOMER_TYPES } from '../../records/customer';
import { choice, code } from '../fields/choices';
import { text, texts } from '../fields/inputs';
import { mode } from '../fields/locator';
import { companyLocator, customerLocator } from '../fields/locators';
import { optional } from '../fields/modifiers';
import { lookUpCustomerIds } from './lookUpCustomerIds';

const BY_EMAIL = 'email';

/** A customer from the list, by ID or by email address. */
export const customerOrEmail = (send: Send) => {
	const { modes = [], ...field } = customerLocator(send);
	return {
		...field,
		description: 'Choose a customer from the list, or enter its ID or email address',
		modes: [
			...modes,
			mode(['By Email', BY_EMAIL], 'string', { placeholder: 'e.g. name@email.com' }),
		],
		lookUps: { [BY_EMAIL]: lookUpCustomerIds },
	};
};

export const email = (body = 'Email') =>
	text('Email', 'email', { body }, { placeholder: 'e.g. name@email.com' });
export const firstName = text('First Name', 'firstName', { body: 'FirstName' });
export const lastName = text('Last Name', 'lastName', { body: 'LastName' });
export const businessName = text('Business Name', 'businessName', { body: 'BusinessName' });
export const company = (body: string) => optional(companyLocator({ body }));
/** Its codes are those of a new customer. */
export const customerType = choice(
	'Customer Type',
	'customerType',
	codeOptions(NEW_CUSTOMER_TYPES),
	{ body: 'CustomerType' },
);

/** What can be changed of a customer, without name and email address. */
export const detailFields = [
	texts(
		'Business Aliases',
		'businessAliases',
		{ body: 'BusinessAliases' },
		{ description: 'Separate multiple values with commas' },
	),
	businessName,
	text('Comments', 'comments', { body: 'Comments' }, { typeOptions: { rows: 4 } }),
	company('CompanyId'),
	customerType,
	text('Email CC', 'emailCc', { body: 'EmailCC' }),
	text('Fax', 'fax', { body: 'Fax' }),
	text('Mobile', 'mobile', { body: 'Mobile' }),
	text('Phone', 'phone', { body: 'Phone1' }),
	text('Phone 2', 'phone2', { body: 'Phone2' }),
	text('Phone 3', 'phone3', { body: 'Phone3' }),
	code('Rating', 'rating', CUSTOMER_RATINGS, { body: 'Rating' }, { default: 0 }),
	text('Sales Person', 'salesPerson', { body: 'Salesman' }),
	text('Source ID', 'sourceId', { body: 'SourceId' }),
	text('Title', 'title', { body: 'Title' }),
] as const;

/** The API has a code for the type of a new customer, and a switch for that of an existing one. */
export const withSwitch = ({ CustomerType: type, ...body }: IDataObject): IDataObject => ({
	...body,
	...(type !== undefined && { IsWholesale: type === WHOLESALE }),
});

const WHOLESALE = NEW_CUSTOMER_TYPES.find(([, name]) => name === 'Wholesale')?.[0];
