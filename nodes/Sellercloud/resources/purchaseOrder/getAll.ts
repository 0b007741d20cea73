import { defineOperation } from '../../interpreter/operation';
import { PURCHASE_ORDER } from '../../records/purchaseOrder';
import { bySource } from '../fields/source';
import { outputFields, recordOutput } from '../output/recordOutput';
import { purchaseOrderFilters } from './purchaseOrderFilters';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many purchase orders',
	description: 'Retrieve purchase orders, using filters or a view saved in Sellercloud',
	...bySource(
		'/api/PurchaseOrders',
		['purchase orders', 'searchPurchaseOrderViews'],
		[purchaseOrderFilters],
		outputFields(PURCHASE_ORDER),
	),
	returns: recordOutput(PURCHASE_ORDER),
});
