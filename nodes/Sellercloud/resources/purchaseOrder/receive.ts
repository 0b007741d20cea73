import { defineOperation } from '../../interpreter/operation';
import { additionalFields } from '../fields/collections';
import { id, price, quantity, text } from '../fields/inputs';
import { purchaseOrderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { lineFields } from './lineFields';
import { itemId, warehouseId } from './lineInputs';
import { lineProblem, RECEIVED_LINE } from './lineProblem';
import { receiveOpen, refusedLine } from './receiveOpen';

const place = [
	warehouseId('WarehouseId'),
	id(
		'Bin ID',
		'binId',
		{ body: 'WarehouseBinId' },
		{ placeholder: 'e.g. 12', description: 'For warehouses with bins' },
	),
];

const received = (displayName: string, name: string, body: string) =>
	required(quantity(displayName, name, { body }, { placeholder: 'e.g. 24' }));

export const receive = defineOperation({
	name: 'Receive',
	value: 'receive',
	action: 'Receive purchase order',
	description:
		'Receive items of a purchase order into stock. The node first checks that no quantity is higher than what is still open. Input items for the same purchase order share requests.',
	kind: 'write',
	method: 'POST',
	path: '/api/PurchaseOrders/{id}/receive',
	alsoCalls: ['GET /api/PurchaseOrders', 'GET /api/PurchaseOrders/{id}/Items'],
	fields: [
		purchaseOrderLocator({ path: 'id' }),
		...lineFields(
			'Items',
			{
				units: [itemId, received('Quantity', 'quantity', 'QtyToReceive'), ...place],
				cases: [itemId, received('Cases', 'cases', 'CaseQtyToReceive'), ...place],
			},
			'e.g. [{"ID": 7010, "QtyToReceive": 24}]',
		),
		additionalFields(
			text('Invoice Number', 'invoiceNumber', { body: 'ReceiveInvoiceNumber' }),
			price(
				'Shipping Cost',
				'shippingCost',
				{ body: 'ShippingCost' },
				{ placeholder: 'e.g. 4.95' },
			),
			text('Vendor Order ID', 'vendorOrderId', { body: 'VendorOrderId' }),
		),
		amountOptions,
	],
	validate: (values) => lineProblem(values, RECEIVED_LINE),
	bulk: { list: 'Items', size: 1000, by: 'ID', adds: true, refused: refusedLine },
	run: receiveOpen,
	returns: confirmation('purchaseOrder'),
});
