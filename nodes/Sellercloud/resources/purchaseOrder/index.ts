import type { Resource } from '../../interpreter/operation';
import { addItems } from './addItems';
import { addTrackingNumbers } from './addTrackingNumbers';
import { create } from './create';
import { createPerVendor } from './createPerVendor';
import { get } from './get';
import { getAll } from './getAll';
import { getCustomColumns } from './getCustomColumns';
import { linkOrder } from './linkOrder';
import { receive } from './receive';
import { removeItems } from './removeItems';
import { setCustomColumns } from './setCustomColumns';
import { setTrackingNumber } from './setTrackingNumber';
import { update } from './update';
import { updateItems } from './updateItems';

export const purchaseOrder: Resource = {
	name: 'Purchase Order',
	value: 'purchaseOrder',
	operations: [
		addItems,
		addTrackingNumbers,
		create,
		createPerVendor,
		get,
		getCustomColumns,
		getAll,
		linkOrder,
		receive,
		removeItems,
		setCustomColumns,
		setTrackingNumber,
		update,
		updateItems,
	],
};
