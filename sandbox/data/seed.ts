import type { Settings } from '../options';
import type { SandboxData } from './model';
import { createCatalogExtras } from './catalogExtras';
import { createOrders, FIRST_ORDER_ID } from './orders';
import { createCompanies, createWarehouses } from './places';
import { createProducts, fillStock } from './products';
import { createPurchaseOrders } from './purchaseOrders';
import { createPurchasing } from './purchasing';
import { createRandom } from './random';
import { createRmas } from './rmas';
import { createStock } from './stock';
import { createViews } from './views';

/** All data of a sandbox; the same seed, sizes and start (ms) give the same data. */
export function seedData(settings: Settings, start: number): SandboxData {
	const random = createRandom(settings.seed);
	const warehouses = createWarehouses(random, start);
	const companies = createCompanies(random);
	const products = createProducts(random, settings.products, start);
	const stock = createStock();
	fillStock(stock, products.values(), warehouses, random, start);
	const orders = createOrders(random, settings.orders, products.values(), start);
	const nextOrderId = FIRST_ORDER_ID + orders.size;
	return {
		orders,
		nextOrderId,
		products,
		warehouses,
		companies,
		stock,
		purchaseOrders: createPurchaseOrders(random, products.values(), warehouses, start),
		purchasing: createPurchasing(products.values(), start),
		customers: new Map(),
		rmas: createRmas(random, orders, start),
		transfers: new Map(),
		views: createViews(),
		catalogExtras: createCatalogExtras(),
		jobs: new Map(),
		documents: new Map(),
	};
}
