import type { Field, Operation } from '../../interpreter/operation';
import { CHANNELS } from '../../records/orderCodes';
import { choices, guardedOptions, writeOptions } from '../fields/common';
import { customerLocator, productLocator, warehouseLocator } from '../fields/locators';
import { doneFor, skuOf } from '../product/returns';
import { aboveZero, quantity } from './fields';

const CUSTOMER = 0;
const CHANNEL = 1;

export const RESERVE_TYPES = [
	[CHANNEL, 'Channel'],
	[CUSTOMER, 'Customer'],
] as const;

const product = productLocator({ body: 'ProductId' });

const date = (displayName: string, name: string, body: string): Field => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	required: true,
	description: "By the account's clock, unless it says otherwise",
	send: { body },
});

export const createReserve: Operation = {
	name: 'Create Manual Reserve',
	value: 'createReserve',
	action: 'Create a manual reserve',
	description: 'Set units of a product aside for a customer or a channel',
	kind: 'write',
	method: 'POST',
	path: '/api/Inventory/ManualReserves/Create',
	fields: [
		product,
		{
			displayName: 'Reserve For',
			name: 'reserveFor',
			type: 'options',
			options: choices(RESERVE_TYPES),
			default: CHANNEL,
			send: { body: 'ReserveType' },
		},
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			options: choices(CHANNELS),
			default: 4,
			displayOptions: { show: { reserveFor: [CHANNEL] } },
			send: { body: 'Channel', as: 'code' },
		},
		{
			...customerLocator({ body: 'CustomerId' }),
			displayOptions: { show: { reserveFor: [CUSTOMER] } },
		},
		warehouseLocator({ body: 'WarehouseId' }),
		quantity('Quantity', 'How many units to set aside', 'Quantity', 'integer'),
		date('Start', 'start', 'StartDate'),
		date('End', 'end', 'EndDate'),
		writeOptions,
	],
	problem: (values) =>
		aboveZero(values) ??
		(String(values.end) > String(values.start) ? undefined : 'End must be after Start'),
	returns: (_, given) => [
		{
			sku: skuOf(given),
			warehouseId: given.values.warehouse ?? null,
			quantity: given.values.quantity ?? null,
			start: given.values.start ?? null,
			end: given.values.end ?? null,
			success: true,
		},
	],
};

export const deleteReserve: Operation = {
	name: 'Delete Manual Reserve',
	value: 'deleteReserve',
	action: 'Delete a manual reserve',
	description: 'Give the units back that were set aside',
	kind: 'write',
	method: 'POST',
	path: '/api/Inventory/ManualReserves/Delete',
	fields: [
		product,
		{
			displayName: 'Reserve ID',
			name: 'reserveId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 901',
			description: 'As Get Many Manual Reserves returns it',
			send: { body: 'ReserveId', as: 'id' },
		},
		guardedOptions,
	],
	irreversible: () => 1,
	returns: doneFor('reserveId'),
};
