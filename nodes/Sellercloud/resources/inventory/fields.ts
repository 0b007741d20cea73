import type { Field, ValueKind } from '../../interpreter/operation';
import { productLocator, warehouseLocator } from '../fields/locators';

/** Said in the output: whoever reads the stock back too early would change it twice. */
export const SETTLING =
	'Sellercloud shows the new quantity after 30 to 60 seconds. Do not read it back before.';

export const product = productLocator({ body: 'ProductID' });
export const warehouse = warehouseLocator({ body: 'WarehouseID' });

export const quantity = (
	displayName: string,
	description: string,
	body: string,
	as: ValueKind,
): Field => ({
	displayName,
	name: 'quantity',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 5',
	description,
	send: { body, as },
});

export const text = (
	displayName: string,
	name: string,
	body: string,
	as: ValueKind = 'text',
	more: Partial<Field> = {},
): Field => ({ displayName, name, type: 'string', default: '', send: { body, as }, ...more });

/** For a quantity that is moved or set aside: none, or less, cannot be meant. */
export const aboveZero = ({ quantity: given }: { quantity?: unknown }): string | undefined =>
	Number(given) > 0 ? undefined : `Quantity must be above 0, not ${String(given)}`;

export const additional = (...options: Field[]): Field => ({
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options,
});

export const siteCost = text('Site Cost', 'siteCost', 'SiteCost', 'price');
