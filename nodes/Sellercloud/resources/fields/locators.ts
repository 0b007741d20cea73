import type { INodePropertyMode } from 'n8n-workflow';
import type { Field, Send, TypedField, ValueKind } from '../../interpreter/field';
import { lookUpOrderIds } from '../order/lookUpOrderIds';

const mode = (
	[displayName, name]: [string, string],
	type: INodePropertyMode['type'],
	more: Partial<INodePropertyMode>,
): INodePropertyMode => Object.assign({ displayName, name, type }, more);

const fromList = (searchListMethod: string, placeholder: string): INodePropertyMode =>
	mode(['From List', 'list'], 'list', {
		placeholder,
		typeOptions: { searchListMethod, searchable: true },
	});

const byId = (placeholder: string): INodePropertyMode =>
	mode(['By ID', 'id'], 'string', { placeholder });

/** What is chosen from a list, or by its ID. */
const locator =
	<Value>(as?: ValueKind) =>
	<Name extends string>(
		{ name, ...words }: Pick<Field, 'displayName' | 'description'> & { name: Name },
		modes: INodePropertyMode[],
		send: Send,
	): TypedField<{ [N in Name]: Value }> => ({
		name,
		...words,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes,
		send: { ...send, as },
	});

const idLocator = locator<number>();
const textLocator = locator<string>('text');

/** The mode of a locator that takes the order's number at the channel instead of its ID. */
const BY_CHANNEL_ORDER = 'channelOrderNumber';

export const orderLocator = (send: Send): TypedField<{ order: number }> => ({
	...idLocator(
		{ displayName: 'Order', name: 'order', description: 'The order to work on' },
		[
			fromList('searchOrders', 'Select an order...'),
			byId('e.g. 1000001'),
			mode(['By Channel Order #', BY_CHANNEL_ORDER], 'string', {
				placeholder: 'e.g. 114-1234567-1234567',
				hint: 'The number that the order has at its channel (OrderSourceOrderID). It is looked up first.',
			}),
		],
		send,
	),
	lookUps: { [BY_CHANNEL_ORDER]: lookUpOrderIds },
});

export const companyLocator = (send: Send) =>
	idLocator(
		{ displayName: 'Company', name: 'company', description: 'The company of the account' },
		[fromList('searchCompanies', 'Select a company...'), byId('e.g. 163')],
		send,
	);

export const warehouseLocator = (send: Send) =>
	idLocator(
		{ displayName: 'Warehouse', name: 'warehouse', description: 'The warehouse of the account' },
		[fromList('searchWarehouses', 'Select a warehouse...'), byId('e.g. 255')],
		send,
	);

/** SKUs are what Sellercloud calls the ID of a product. */
export const productLocator = (send: Send) =>
	textLocator(
		{ displayName: 'Product', name: 'product', description: 'The product to work on' },
		[
			fromList('searchProducts', 'Select a product...'),
			mode(['By SKU', 'sku'], 'string', { placeholder: 'e.g. SHIRT-RED-L' }),
		],
		send,
	);

export const customerLocator = (send: Send) =>
	idLocator(
		{ displayName: 'Customer', name: 'customer', description: 'The customer in Sellercloud' },
		[fromList('searchCustomers', 'Select a customer...'), byId('e.g. 4711')],
		send,
	);

/** @param what in the plural, such as `orders` */
export const viewLocator = (what: string, searchListMethod: string, send: Send) =>
	idLocator(
		{
			displayName: 'Saved View',
			name: 'view',
			description: `A view of ${what} that was saved in Sellercloud`,
		},
		[fromList(searchListMethod, 'Select a view...'), byId('e.g. 12')],
		send,
	);
