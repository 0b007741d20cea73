import type { IDataObject } from 'n8n-workflow';
import { nameOf } from '../../codes';
import { pagingFields, simplifyField } from '../../descriptions/common';
import { orderLocator } from '../../descriptions/locators';
import { isoWithOffset } from '../../wall';
import type { Operation } from '../operation';
import { idIn } from '../returns';
import { PACKAGE_STATUSES } from './enums';

const simplified = (row: IDataObject, zone: string): IDataObject => ({
	packageId: row.ID ?? null,
	trackingNumber: row.TrackingNumber ?? null,
	trackingUrl: row.TrackingNumberUrl ?? null,
	deliveryStatus: nameOf(PACKAGE_STATUSES, row.DeliveryStatus),
	deliveryDate: isoWithOffset(row.DeliveryDate, zone),
	weight: row.Weight ?? null,
	length: row.Length ?? null,
	width: row.Width ?? null,
	height: row.Height ?? null,
	shippingCost: row.ShippingCost ?? null,
	items: Array.isArray(row.Items) ? row.Items : [],
});

export const getPackages: Operation = {
	name: 'Get Packages',
	value: 'getPackages',
	action: 'Get the packages of an order',
	description: 'Read the packages of an order with tracking and contents, one item each',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/Packages',
	pages: { number: 'pageNumber', size: 'pageSize' },
	fields: [orderLocator({ query: 'id' }), ...pagingFields, simplifyField],
	answers: 'list',
	returns: (rows, given) =>
		rows.map((row) => ({
			orderId: idIn(given, 'order'),
			...(given.values.simplify === true ? simplified(row, given.zone) : row),
		})),
};
