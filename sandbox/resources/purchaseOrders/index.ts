import { purchaseOrderChanges } from './create';
import { purchaseOrderColumns } from './customColumns';
import { purchaseOrderItems } from './items';
import { orderLink } from './link';
import { purchaseOrderReads } from './read';
import { purchaseOrderReceiving } from './receive';
import { purchaseOrderTracking } from './tracking';

export const purchaseOrders = [
	...purchaseOrderReads,
	...purchaseOrderChanges,
	...purchaseOrderItems,
	purchaseOrderReceiving,
	...purchaseOrderTracking,
	...purchaseOrderColumns,
	orderLink,
];
