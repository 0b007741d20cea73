import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { badIds, byId, type Example } from './example';

const UNKNOWN = 4711;

/** Purchase orders of which nothing was received. */
export const openPurchaseOrders = ({ data }: Sandbox): number[] =>
	[...data.purchaseOrders.values()]
		.filter(({ receivingStatus }) => receivingStatus === 0)
		.map(({ id }) => id);

/** A product of the catalog, whatever the sandbox. */
export const SKU = 'DEMO-0001';

export const addDemoProduct = ({ data }: Sandbox): void => {
	const [product] = data.products.values();
	if (product) data.products.set(SKU, { ...product, sku: SKU });
};

/** The first line of a purchase order, also where the purchase order comes with the item. */
export const lineOf = (order: string | number): string =>
	typeof order === 'number' ? String(order * 10) : '={{ $json.subject * 10 }}';

/** An operation on one purchase order. */
export function onPurchaseOrder(
	operation: string,
	parameters: INodeParameters | ((order: string | number) => INodeParameters),
	more: Omit<Example, 'resource' | 'operation' | 'parameters' | 'bad' | 'refusal'> &
		Partial<Pick<Example, 'bad' | 'refusal'>> = {},
): Example {
	return {
		resource: 'purchaseOrder',
		operation,
		parameters: (order) => ({
			purchaseOrder: byId(order),
			...(typeof parameters === 'function' ? parameters(order) : parameters),
		}),
		subjects: openPurchaseOrders,
		refusal: { subject: UNKNOWN, message: /Purchase order 4711 was not found/ },
		...more,
		bad: [...badIds('purchaseOrder', 'Purchase Order'), ...(more.bad ?? [])],
	};
}
