import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import type { Engine, RunOptions, RunResult } from './run';

/** A line of a list of products to order. */
export interface Wanted {
	sku: string;
	vendorId: number;
	quantity: number;
	price: number;
	[other: string]: string | number;
}

const byId = (value: string | number) => ({ __rl: true, mode: 'id', value });

/** Parameters of Create per Vendor, for items such as `Wanted`. */
export const perVendor = (change: INodeParameters = {}): INodeParameters => ({
	resource: 'purchaseOrder',
	operation: 'createPerVendor',
	dryRun: false,
	reference: 'Low stock 7',
	company: byId(201),
	vendor: byId('={{ $json.vendorId }}'),
	sku: '={{ $json.sku }}',
	quantity: '={{ $json.quantity }}',
	price: '={{ $json.price }}',
	...change,
});

export async function orderWanted(
	engine: Engine,
	items: Wanted[],
	change: INodeParameters = {},
	more: Partial<RunOptions> = {},
): Promise<RunResult> {
	return await engine.run({ parameters: perVendor(change), items, ...more });
}

/** Products of the catalog, for three vendors in turn. */
export const wantedIn = ({ data }: Sandbox, count = 6): Wanted[] =>
	[...data.products.values()].slice(0, count).map(({ sku }, index) => ({
		sku,
		vendorId: 301 + (index % 3),
		quantity: 10 + index,
		price: 2.5 + index,
	}));

/** The purchase orders that were created since the sandbox was seeded. */
export const newPurchaseOrders = ({ data }: Sandbox) =>
	[...data.purchaseOrders.values()].filter(({ id }) => id > 710);

/** Lines as a request has them. */
export const linesOf = (wanted: Wanted[], vendorId: number): IDataObject[] =>
	wanted
		.filter((one) => one.vendorId === vendorId)
		.map(({ sku, quantity, price }) => ({
			ProductID: sku,
			QtyUnitsOrdered: quantity,
			UnitPrice: price,
		}));
