import { refuseWithException } from '../../api/refusals';
import { skuKey, type Product } from '../../data/model';
import type { World } from '../../world';

// Source: seen live for the inventory

/** @throws Refusal with status 500, as for most of what a product is asked that is not there */
export function demandProduct(sku: string, { data }: World): Product {
	const product = data.products.get(skuKey(sku));
	if (!product) throw refuseWithException(`Product ${sku} was not found.`);
	return product;
}
