import { shape } from '../../api/shape';
import { flag, integer, text } from '../../api/values';
import type { CustomerRecord } from '../../data/customers';

// Source: Swagger 2022, CustomColumnValueDto

/** What this account has added to its customers. */
export const CUSTOMER_COLUMNS = [
	{ id: 1, name: 'LOYALTY', displayName: 'Loyalty level' },
	{ id: 2, name: 'REGION_CODE', displayName: 'Region code' },
] as const;

export const columnValue = shape<{
	customer: CustomerRecord;
	column: (typeof CUSTOMER_COLUMNS)[number];
}>('SellerCloud.Delta.Models.CustomColumns.CustomColumnValueDto', {
	ID: [integer.schema, ({ column }) => column.id],
	DataType: [integer.schema, () => 0],
	DataLength: [integer.schema, () => 50],
	IsDropDownColumn: [flag.schema, () => false],
	ColumnName: [text.schema, ({ column }) => column.name],
	DisplayName: [text.schema, ({ column }) => column.displayName],
	Value: [{ type: 'object' }, ({ customer, column }) => customer.customColumns[column.name]],
});

export const columnsOf = (customer: CustomerRecord) =>
	CUSTOMER_COLUMNS.map((column) => ({ customer, column }));
