import { nested, nestedList, shape } from '../../api/shape';
import { date, decimal, enumeration, flag, integer, text } from '../../api/values';
import {
	type CreditCard,
	CUSTOMER_GROUPS,
	type CustomerAddress,
	type CustomerRecord,
} from '../../data/customers';
import { ADDRESS_SOURCE, ADDRESS_STATUS, CUSTOMER_RATING } from '../../data/enums';
import { formatTenantTime } from '../../time';
import { columnsOf, columnValue } from './columns';

// Source: Swagger 2022, CustomerDetailsDto; seen live: addresses are only in Addresses, with their flags

const NAMESPACE = 'CoreWebAdmin.Delta.DetailsEntity.Models.Customer';
const isModified = [flag.schema, () => false] as const;

const general = shape<CustomerRecord>(`${NAMESPACE}.GeneralContent`, {
	ID: [integer.schema, (one) => one.id],
	Title: [text.schema, (one) => one.title],
	Name: [text.schema, (one) => `${one.firstName} ${one.lastName}`.trim()],
	Email: [text.schema, (one) => one.email],
	EmailCC: [text.schema, (one) => one.emailCC],
	CorporateName: [text.schema, (one) => one.businessName],
	BusinessAliases: [{ type: 'array', items: text.schema }, (one) => one.aliases],
	EBayUserID: [text.schema, () => ''],
	SourceId: [text.schema, (one) => one.sourceId],
	IsBlackListed: [flag.schema, () => false],
	IsWholeSaleUser: [flag.schema, (one) => one.isWholesale],
	IsModified: isModified,
});

const internal = shape<CustomerRecord>(`${NAMESPACE}.InternalContent`, {
	CompanyID: [integer.schema, (one) => one.companyId],
	AccountManagerId: [integer.schema, () => 0],
	AccountManagerCommission: [decimal.schema, () => 0],
	SalesMan: [text.schema, (one) => one.salesman],
	Comment: [text.schema, (one) => one.comments],
	LocalRating: [enumeration(CUSTOMER_RATING).schema, (one) => one.rating],
	CreatedOn: [date.schema, (one) => formatTenantTime(one.createdOn)],
	IsModified: isModified,
});

const orderOptions = shape<CustomerRecord>(`${NAMESPACE}.OrderOptionsContent`, {
	TaxExempt: [flag.schema, () => false],
	TaxExemptType: [text.schema, () => ''],
	OrderHandlingFee: [decimal.schema, () => 0],
	InvoiceNote: [text.schema, () => ''],
	WholesaleDiscount: [decimal.schema, () => 0],
	IsModified: isModified,
});

const personal = shape<CustomerRecord>(`${NAMESPACE}.PersonalContent`, {
	Phone1: [text.schema, ({ phones }) => phones[0]],
	Phone2: [text.schema, ({ phones }) => phones[1]],
	Phone3: [text.schema, ({ phones }) => phones[2]],
	Mobile: [text.schema, ({ mobile }) => mobile],
	Fax: [text.schema, ({ fax }) => fax],
	IsModified: isModified,
});

const address = shape<CustomerAddress>(
	'CoreWebAdmin.Delta.DetailsEntity.Models.Common.UserAddressDto',
	{
		ID: [integer.schema, (one) => one.id],
		CompanyName: [text.schema, (one) => one.companyName],
		AddressSource: [enumeration(ADDRESS_SOURCE).schema, (one) => one.source],
		AddressStatus: [enumeration(ADDRESS_STATUS).schema, (one) => one.status],
		IsShippingAddress: [flag.schema, (one) => one.isShipping],
		IsBillingAddress: [flag.schema, (one) => one.isBilling],
		Address2: [text.schema, (one) => one.line2],
		RowStatus: [integer.schema, () => 0],
		ContactName: [text.schema, (one) => one.contactName],
		Country: [text.schema, (one) => one.country],
		City: [text.schema, (one) => one.city],
		State: [text.schema, (one) => one.state],
		Region: [text.schema, (one) => one.region],
		ZipCode: [text.schema, (one) => one.zipCode],
		Address: [text.schema, (one) => one.line1],
		Phone: [text.schema, (one) => one.phone],
		Fax: [text.schema, (one) => one.fax],
		IsModified: isModified,
	},
);

const wholesaleOptions = shape<CustomerRecord>(`${NAMESPACE}.WholesaleOptionsContent`, {
	CreditTerm: [integer.schema, () => 0],
	CreditLimit: [decimal.schema, () => 0],
	BillingCycleStartdate: [date.schema, () => null],
	IsModified: isModified,
});

const group = shape<number>(`${NAMESPACE}.CustomerGroupDto`, {
	ID: [integer.schema, (id) => id],
	Name: [text.schema, (id) => CUSTOMER_GROUPS.get(id)],
	RowStatus: [integer.schema, () => 0],
});

const groups = shape<CustomerRecord>(`${NAMESPACE}.CustomerGroupsContent`, {
	CustomerGroups: nestedList(group, (one) => one.groups),
	IsModified: isModified,
});

const card = shape<CreditCard>(`${NAMESPACE}.CustomerCreditCardDto`, {
	ID: [integer.schema, ({ id }) => id],
	CardType: [integer.schema, ({ type }) => type],
	NameOnCard: [text.schema, ({ name }) => name],
	CardNumber: [text.schema, ({ number }) => number],
	ExpirationMonth: [integer.schema, ({ month }) => month],
	ExpirationYear: [integer.schema, ({ year }) => year],
	IsDefault: [flag.schema, () => true],
	CVV: [text.schema, ({ cvv }) => cvv],
});

export const customerDetail = shape<CustomerRecord>(`${NAMESPACE}.CustomerDetailsDto`, {
	General: nested(general, (one) => one),
	Internal: nested(internal, (one) => one),
	OrderOptions: nested(orderOptions, (one) => one),
	Personal: nested(personal, (one) => one),
	Addresses: nestedList(address, ({ addresses }) => addresses),
	WholesaleOptions: nested(wholesaleOptions, (one) => one),
	CustomerGroups: nested(groups, (one) => one),
	CreditCards: nestedList(card, ({ cards }) => cards),
	CustomColumns: nestedList(columnValue, columnsOf),
	NotesCount: [integer.schema, () => 0],
	IsModified: isModified,
});
