import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import {
	decimal,
	enumeration,
	flag,
	integer,
	listOf,
	model,
	required,
	text,
	type ValueType,
} from '../../api/values';
import { customersIn, newCustomer } from '../../data/customers';
import { CUSTOMER_RATING, NEW_CUSTOMER_TYPE } from '../../data/enums';
import { CUSTOMER_COLUMNS } from './columns';
import { demandCustomer, id, tag } from './find';

// Source: Swagger 2022 for Create and CustomColumns; Swagger 2026 and article update-customer for Update

const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Customer';
const anything: ValueType<unknown> = { schema: { type: 'object' }, read: (value) => value };

/** Above the IDs of customers who have ordered. */
const FIRST_ID = 40_001;

export const customerChanges = [
	operation({
		method: 'POST',
		path: '/api/Customers',
		operationId: 'Customers_Create',
		tag,
		summary: 'Create new customer',
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.CreateCustomerRequest`, {
				CompanyID: integer,
				FirstName: required(text),
				LastName: text,
				Email: text,
				BusinessName: text,
				CustomerType: enumeration(NEW_CUSTOMER_TYPE),
			}),
		},
		answer: integer.schema,
		// Nothing is said of an email address that somebody has already: it is accepted, which is the worse case
		handle({ body, world }) {
			const { data } = world;
			if (body.CompanyID !== undefined && !data.companies.has(body.CompanyID)) {
				throw refuseWithErrorMessage(`Company ${body.CompanyID} does not exist.`);
			}
			const newId = Math.max(FIRST_ID - 1, ...customersIn(data).map((one) => one.id)) + 1;
			data.customers.set(newId, {
				...newCustomer(newId, world.now()),
				companyId: body.CompanyID,
				firstName: body.FirstName,
				lastName: body.LastName ?? '',
				email: body.Email ?? '',
				businessName: body.BusinessName ?? '',
				isWholesale: body.CustomerType === 0,
			});
			return newId;
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Customers/{id}',
		operationId: 'Customers_Update',
		tag,
		summary: 'Update customer info',
		parameters: [id],
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.UpdateCustomerRequest`, {
				Title: text,
				Name: text,
				Email: text,
				EmailCC: text,
				BusinessName: text,
				BusinessAliases: listOf(text),
				SourceId: text,
				IsWholesale: flag,
				CompanyId: integer,
				AccountManager1Id: integer,
				AccountManager1Commission: decimal,
				AccountManager2Id: integer,
				AccountManager2Commission: decimal,
				AccountManager3Id: integer,
				AccountManager3Commission: decimal,
				Salesman: text,
				Comments: text,
				Rating: enumeration(CUSTOMER_RATING),
				Phone1: text,
				Phone2: text,
				Phone3: text,
				Mobile: text,
				Fax: text,
			}),
		},
		handle({ args, body, world }) {
			const one = demandCustomer(args, world);
			const [firstName = one.firstName, ...others] = body.Name?.split(' ') ?? [];
			const [phone1, phone2, phone3] = one.phones;
			Object.assign(one, {
				title: body.Title ?? one.title,
				firstName,
				lastName: body.Name === undefined ? one.lastName : others.join(' '),
				email: body.Email ?? one.email,
				emailCC: body.EmailCC ?? one.emailCC,
				businessName: body.BusinessName ?? one.businessName,
				aliases: body.BusinessAliases ?? one.aliases,
				sourceId: body.SourceId ?? one.sourceId,
				isWholesale: body.IsWholesale ?? one.isWholesale,
				companyId: body.CompanyId ?? one.companyId,
				salesman: body.Salesman ?? one.salesman,
				comments: body.Comments ?? one.comments,
				rating: body.Rating ?? one.rating,
				phones: [body.Phone1 ?? phone1, body.Phone2 ?? phone2, body.Phone3 ?? phone3],
				mobile: body.Mobile ?? one.mobile,
				fax: body.Fax ?? one.fax,
				modifiedOn: world.now(),
			});
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Customers/{id}/CustomColumns',
		operationId: 'Customers_UpdateCustomColumns',
		tag,
		summary: 'Update customer custom columns',
		parameters: [id],
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.UpdateCustomColumnsRequest`, {
				CustomColumns: required(
					listOf(
						model('SellerCloud.Delta.Models.ClientAPI.Base.UpdateCustomColumn', {
							ColumnName: required(text),
							Value: anything,
						}),
					),
				),
			}),
		},
		handle({ args, body, world }) {
			const one = demandCustomer(args, world);
			for (const { ColumnName, Value } of body.CustomColumns) {
				const column = CUSTOMER_COLUMNS.find(({ name }) => name === ColumnName.toUpperCase());
				if (!column) throw refuseWithErrorMessage(`Custom column ${ColumnName} does not exist.`);
				one.customColumns[column.name] = Value ?? null;
			}
			one.modifiedOn = world.now();
		},
	}),
];
