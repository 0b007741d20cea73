import type { IDataObject } from 'n8n-workflow';
import { nameOf } from '../../records/codes';
import { isoWithOffset } from '../../client/accountTime';
import { BARE_PAGE_NAMES } from '../../client/pageNames';
import type { Operation } from '../../interpreter/operation';
import { idIn } from '../../interpreter/results';
import { PACKAGE_STATUSES } from '../../records/orderCodes';
import { pagingFields, simplifyField } from '../fields/common';
import { orderLocator } from '../fields/locators';

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
	pages: BARE_PAGE_NAMES,
	fields: [orderLocator({ query: 'id' }), ...pagingFields, simplifyField],
	answers: 'list',
	returns: (rows, given) =>
		rows.map((row) => ({
			orderId: idIn(given, 'order'),
			...(given.values.simplify === true ? simplified(row, given.zone) : row),
		})),
};
