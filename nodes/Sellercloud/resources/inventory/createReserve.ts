import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { CHANNELS } from '../../records/orderCodes';
import { choice, code } from '../fields/choices';
import { date } from '../fields/inputs';
import { customerLocator, productLocator, warehouseLocator } from '../fields/locators';
import { required, shownFor } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { checkQuantity } from './checkQuantity';
import { unitsField } from './fields';
import { CHANNEL, CUSTOMER, RESERVE_TYPES } from './reserveTypes';

export const createReserve = defineOperation({
	name: 'Create Manual Reserve',
	value: 'createReserve',
	action: 'Create manual reserve',
	description: 'Reserve units of a product for a customer or a channel',
	kind: 'write',
	method: 'POST',
	path: '/api/Inventory/ManualReserves/Create',
	fields: [
		productLocator({ body: 'ProductId' }),
		choice('Reserve For', 'reserveFor', codeOptions(RESERVE_TYPES), { body: 'ReserveType' }),
		shownFor({ reserveFor: [CHANNEL] }, code('Channel', 'channel', CHANNELS, { body: 'Channel' })),
		shownFor({ reserveFor: [CUSTOMER] }, customerLocator({ body: 'CustomerId' })),
		warehouseLocator({ body: 'WarehouseId' }),
		unitsField('Quantity', 'Number of units to reserve'),
		required(date('Start', 'start', { body: 'StartDate' })),
		required(date('End', 'end', { body: 'EndDate' })),
		writeOptions,
	],
	validate: (values) =>
		checkQuantity(values) ?? (values.end > values.start ? undefined : 'End must be after Start'),
	returns: (_, { values }) => [
		{
			sku: values.product,
			warehouseId: values.warehouse,
			quantity: values.quantity,
			start: values.start,
			end: values.end,
			success: true,
		},
	],
});
