import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import type { Example } from './example';

/** A locator by SKU. */
export const bySku = (value: string | number): INodeParameters => ({
	__rl: true,
	mode: 'sku',
	value: String(value),
});

/** Products that keep their own stock, of companies that ask for no PIN: the first have SKUs that break careless URLs. */
export const plain = ({ data }: Sandbox): string[] =>
	[...data.products.values()]
		.filter(({ shadowOf, components }) => shadowOf === undefined && components.length === 0)
		.filter(({ companyId }) => data.companies.get(companyId)?.inventoryPin === undefined)
		.map(({ sku }) => sku);

/** What the sandbox knows of a product. */
export const productOf = ({ data }: Sandbox, sku: string | number) =>
	data.products.get(String(sku).toUpperCase());

/** Physical units, also those that do not show yet. */
export const unitsOf = ({ data }: Sandbox, sku: string | number, warehouse: number): number =>
	data.stock.quantity(String(sku), warehouse, Number.MAX_SAFE_INTEGER);

/** An operation on one product. */
export function onProduct(
	resource: string,
	operation: string,
	parameters: INodeParameters,
	more: Omit<Example, 'resource' | 'operation' | 'parameters' | 'bad' | 'refusal'> &
		Partial<Pick<Example, 'bad' | 'refusal'>> = {},
): Example {
	return {
		resource,
		operation,
		parameters: (sku) => ({ product: bySku(sku), ...parameters }),
		subjects: plain,
		refusal: { subject: 'NO-SUCH', message: /Product NO-SUCH was not found/ },
		badSubject: '',
		...more,
		bad: [[{ product: bySku('={{ $json.nothing }}') }, /Product is empty/], ...(more.bad ?? [])],
	};
}
