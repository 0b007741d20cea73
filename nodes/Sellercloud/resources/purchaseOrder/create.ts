import { bodyOf } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { PO_TYPES } from '../../records/purchaseOrder';
import { addressField } from '../fields/address';
import { code } from '../fields/choices';
import { additionalFields } from '../fields/collections';
import { date, id, IN_ACCOUNT_TIME, text } from '../fields/inputs';
import { companyLocator, vendorLocator, warehouseLocator } from '../fields/locators';
import { optional } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { lineFields } from './lineFields';
import { createPurchaseOrder } from './createPurchaseOrder';
import { newLine } from './lineInputs';
import { lineProblem, NEW_LINE } from './lineProblem';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create purchase order',
	description:
		'Create a purchase order. Running this again creates another one. To prevent that, use Create per Vendor.',
	kind: 'write',
	method: 'POST',
	path: '/api/PurchaseOrders',
	fields: [
		companyLocator({ body: 'CompanyID' }),
		vendorLocator({ body: 'VendorID' }),
		...lineFields(
			'Products',
			newLine,
			'e.g. [{"ProductID": "SHIRT-RED-L", "QtyUnitsOrdered": 24, "UnitPrice": 8.5}]',
		),
		additionalFields(
			text(
				'Description',
				'description',
				{ body: 'Description' },
				{ placeholder: 'e.g. Restock June', description: 'The title of the purchase order' },
			),
			date(
				'Expected Delivery',
				'expectedDelivery',
				{ body: 'ExpectedDeliveryDate' },
				`${IN_ACCOUNT_TIME}. Sellercloud accepts it only if the account requires an expected delivery date.`,
			),
			id(
				'Payment Term ID',
				'paymentTermId',
				{ body: 'PaymentTermID' },
				{
					placeholder: 'e.g. 1',
					description: 'The ID of the payment term, as Setting > Get Many Payment Terms returns it',
				},
			),
			addressField('Shipping Address', 'shippingAddress', 'ShippingAddress', 'update'),
			code('Type', 'type', PO_TYPES, { body: 'POType' }, { default: 0 }),
			text('Vendor Note', 'vendorNote', { body: 'VendorNote' }, { typeOptions: { rows: 2 } }),
			optional(warehouseLocator({ body: 'DefaultWarehouseID' })),
		),
		amountOptions,
	],
	validate: (values) => lineProblem(values, NEW_LINE),
	complete: (body, { values }) => ({
		POType: 0,
		...body,
		CaseQtyMode: values.quantityIn === 'cases',
	}),
	run: async (context) => [{ id: await createPurchaseOrder(context, bodyOf(context.request)) }],
	returns: ([row]) => [{ purchaseOrderId: row?.id ?? null, success: true }],
});
