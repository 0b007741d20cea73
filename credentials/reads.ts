import { withoutTrailing } from './trailing';

/** POSTs that only read: the API asks for lists of ids in a body where a query would grow too long. */
const READING_POSTS = [
	'/api/Catalog/Exports/Basic',
	'/api/Catalog/Exports/Custom',
	'/api/Inventory/GetSerialNumbers',
	'/api/Inventory/ManualReserves/Get',
	'/api/Orders/GetCustomColumns',
	'/api/Orders/PrintPdfInvoice',
	'/api/Orders/ProfitAndLoss',
	'/api/ProductImage/GetProductsImages',
].map((path) => path.toLowerCase());

/**
 * Whether a request leaves everything in Sellercloud as it is.
 *
 * @param path with or without what stands before `/api/`, e.g. `/rest/api/Orders` or `/api/Orders`
 */
export function isReading(method: string, path: string): boolean {
	const verb = method.toUpperCase();
	if (verb === 'GET' || verb === 'HEAD') return true;
	const lower = path.toLowerCase();
	const start = lower.indexOf('/api/');
	const target = start < 0 ? undefined : withoutTrailing(lower.slice(start), '/');
	return verb === 'POST' && READING_POSTS.some((known) => known === target);
}
