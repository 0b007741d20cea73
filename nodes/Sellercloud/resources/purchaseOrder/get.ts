import { idIn } from '../../input/wholeNumber';
import { defineOperation } from '../../interpreter/operation';
import { PURCHASE_ORDER } from '../../records/purchaseOrder';
import { objectIn } from '../../records/rowParts';
import { purchaseOrderLocator } from '../fields/locators';
import { outputFields, recordOutput } from '../output/recordOutput';
import { rowOf } from './rowOf';

/** The single purchase order has no lines. Those of the list tell what was received, and those of the items do not. */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get purchase order',
	description: 'Retrieve a purchase order with its items, and what was received of them',
	kind: 'read',
	method: 'GET',
	path: '/api/PurchaseOrders/{id}',
	alsoCalls: ['GET /api/PurchaseOrders', 'GET /api/PurchaseOrders/{id}/Items'],
	fields: [purchaseOrderLocator({ path: 'id' }), ...outputFields(PURCHASE_ORDER)],
	expected: { record: ['Purchase'] },
	async run(context) {
		const { call, error, request, values } = context;
		const [order = {}] = await call({});
		const { POId: returned } = objectIn(order, 'Purchase');
		if (idIn(returned) !== values.purchaseOrder) {
			throw error(
				`Sellercloud returned ${idIn(returned) === undefined ? 'a purchase order without an ID' : `purchase order ${idIn(returned)}`} instead of purchase order ${values.purchaseOrder}`,
				'Nothing is returned, because it would be another purchase order. Run the workflow again.',
			);
		}
		const row = await rowOf(context, values.purchaseOrder);
		if (row) {
			const { Items, TrackingNumber, TrackingNumbers } = row;
			return [{ ...order, Items, TrackingNumber, TrackingNumbers }];
		}
		const [items] = await call({ path: `${request.path}/Items` }, { record: ['Items'] });
		return [{ ...order, Items: items?.Items }];
	},
	returns: recordOutput(PURCHASE_ORDER),
});
