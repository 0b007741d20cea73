import { withoutTrailing } from './trailing';

/**
 * POSTs that only read: the API asks for lists of ids in a body where a query would grow too long. The catalog's
 * exports are none of them: they queue a job. Nothing says that Sellercloud marks an invoice as printed when it is
 * fetched as PDF, so that one counts as a read.
 */
const READING_POSTS = [
	'/api/Inventory/GetSerialNumbers',
	'/api/Inventory/ManualReserves/Get',
	'/api/Orders/GetCustomColumns',
	'/api/Orders/PrintPdfInvoice',
	'/api/Orders/ProfitAndLoss',
	'/api/ProductImage/GetProductsImages',
].map((path) => path.toLowerCase());

/** GETs that make something: here a link by which the customer pays. */
const WRITING_GETS = ['/api/Orders/WayToPayLink'].map((path) => path.toLowerCase());

/**
 * Whether a request leaves everything in Sellercloud as it is.
 *
 * @param path with or without what stands before `/api/`, e.g. `/rest/api/Orders` or `/api/Orders`
 * @param names of its headers and query parameters: some servers take a request for the method that one of these says
 */
export function isReading(method: string, path: string, names: string[] = []): boolean {
	if (names.some(overridesMethod)) return false;
	const verb = method.toUpperCase();
	if (verb === 'GET' || verb === 'HEAD') return !WRITING_GETS.includes(asServed(path));
	const lower = path.toLowerCase();
	const start = lower.indexOf('/api/');
	const target = start < 0 ? undefined : withoutTrailing(lower.slice(start), '/');
	return verb === 'POST' && READING_POSTS.some((known) => known === target);
}

/** `X-HTTP-Method-Override` and its kin (`X-Method`, `_method`), however they are spelled. */
function overridesMethod(name: string): boolean {
	const letters = name.toLowerCase().replace(/[^a-z]/g, '');
	return /^x?(http)?method(override)?$/.test(letters);
}

/** The path from `/api/` on, in the one form that a server makes of its spellings. */
function asServed(path: string): string {
	const steps = decoded(path).toLowerCase().split('/');
	const lower = `/${steps.filter((step) => step !== '').join('/')}`;
	return withoutTrailing(lower.slice(Math.max(0, lower.indexOf('/api/'))), '.');
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
