import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { Operation } from '../../interpreter/operation';
import { ownRows } from '../../interpreter/results';
import { simplifyField } from '../fields/common';
import { orderLocator } from '../fields/locators';

const columnsOf = ({ CustomColumns }: IDataObject): IDataObject[] =>
	Array.isArray(CustomColumns) ? CustomColumns.filter(isDataObject) : [];

const own = ownRows('order', 'OrderID');

export const getCustomColumns: Operation = {
	name: 'Get Custom Columns',
	value: 'getCustomColumns',
	action: 'Get the custom columns of an order',
	description: 'Read the custom columns of orders, many orders in one call',
	kind: 'read',
	method: 'POST',
	path: '/api/Orders/GetCustomColumns',
	fields: [orderLocator({ body: 'OrderIDs', as: 'idInList' }), simplifyField],
	bulk: { list: 'OrderIDs', size: 100 },
	answers: 'list',
	returns: (rows, given) =>
		own(rows, given).map((row) =>
			given.values.simplify === true
				? {
						orderId: row.OrderID ?? null,
						customColumns: Object.fromEntries(
							columnsOf(row).map(({ ColumnName, Value }) => [String(ColumnName), Value ?? null]),
						),
					}
				: row,
		),
};
