import { defineOperation } from '../../interpreter/operation';
import { updateFields } from '../fields/collections';
import { date, text } from '../fields/inputs';
import { companyLocator, purchaseOrderLocator, vendorLocator } from '../fields/locators';
import { optional } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update purchase order',
	description:
		'Change the description, dates, company or vendor of a purchase order. Fields that you do not add are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/PurchaseOrders/{id}',
	fields: [
		purchaseOrderLocator({ path: 'id' }),
		updateFields(
			date('Cancel By', 'cancelBy', { body: 'CancelByDate' }),
			optional(companyLocator({ body: 'CompanyId' })),
			text('Description', 'description', { body: 'Description' }),
			date('Expected Delivery', 'expectedDelivery', { body: 'ExpectedDeliveryDate' }),
			text('Instructions', 'instructions', { body: 'Instructions' }, { typeOptions: { rows: 2 } }),
			date('Ordered On', 'orderedOn', { body: 'OrderedOnDate' }),
			date('Requested On', 'requestedOn', { body: 'RequestedOnDate' }),
			optional(vendorLocator({ body: 'VendorId' })),
		),
		writeOptions,
	],
	returns: confirmation('purchaseOrder'),
});
