import fc from 'fast-check';
import type { Endpoint } from '../../../nodes/Sellercloud/swagger/endpoint';
import { searchEndpoints } from '../../../nodes/Sellercloud/swagger/searchEndpoints';
import { snapshot } from '../../../nodes/Sellercloud/swagger/snapshot';

const ALL = { showObsolete: true, page: 1, pageSize: 1000 };
const keys = (filter: string, endpoints: Endpoint[] = snapshot()) =>
	searchEndpoints(endpoints, { ...ALL, filter }).results.map(({ key }) => key);

test('nothing typed shows all in their order', () => {
	expect(searchEndpoints(snapshot(), ALL)).toEqual({ results: snapshot() });
	expect(searchEndpoints(snapshot(), { ...ALL, filter: '  ' })).toEqual({ results: snapshot() });
});

test.each([
	['orders', 'GET /api/Orders'],
	['get all orders', 'GET /api/Orders'],
	['GET orders', 'GET /api/Orders'],
	['get order', 'GET /api/Orders/{id}'],
	['shipping status', 'PUT /api/Orders/ShippingStatus'],
	['unshipped', 'PUT /api/Orders/SetUnshipped'],
	['rma label', 'GET /api/Rma/{id}/ShippingLabels/{labelId}'],
	['/api/purchaseorders/{id}', 'GET /api/PurchaseOrders/{id}'],
	['put /api/inventory', 'PUT /api/Inventory'],
])('"%s" finds %s first', (filter, key) => {
	expect(keys(filter)[0]).toBe(key);
});

test('a parameter finds its endpoints, after all others', () => {
	expect(keys('asin')).toContain('PUT /api/Catalog/BasicInfo');
	expect(keys('picklist').at(-1)).toBe('GET /api/Orders');
});

test('every word has to be found', () => {
	expect(keys('orders nonsense')).toEqual([]);
	expect(keys('notes order').length).toBeLessThan(keys('order').length);
});

test('obsolete ones are shown on demand', () => {
	const found = searchEndpoints(snapshot(), { ...ALL, showObsolete: false }).results;
	expect(found).toEqual(snapshot().filter(({ obsolete }) => !obsolete));
	expect(found.length).toBeLessThan(snapshot().length);
});

test('of what is named alike, reading comes before changing, and deleting last', () => {
	const [one] = snapshot();
	if (!one) throw new Error('The snapshot is empty');
	const twins = (['DELETE', 'PUT', 'GET'] as const).map((method) => ({
		...one,
		method,
		key: `${method} /api/Twins`,
		title: 'Twin',
	}));
	expect(keys('twin', twins)).toEqual(['GET /api/Twins', 'PUT /api/Twins', 'DELETE /api/Twins']);
});

test('equal matches keep their order', () => {
	const [one] = snapshot();
	if (!one) throw new Error('The snapshot is empty');
	const twins = ['b', 'a', 'c'].map((key) => ({ ...one, key: `GET /api/${key}`, title: 'Twin' }));
	expect(keys('twin', twins)).toEqual(twins.map(({ key }) => key));
});

test('pages are parts of the whole, none missing and none twice', () => {
	const filter = fc.constantFrom('', 'order', 'get', 'nothing like it', 'import catalog');
	fc.assert(
		fc.property(filter, fc.integer({ min: 1, max: 200 }), (typed, pageSize) => {
			const found: string[] = [];
			for (let page: number | undefined = 1; page !== undefined;) {
				const { results, nextPage } = searchEndpoints(snapshot(), {
					...ALL,
					filter: typed,
					page,
					pageSize,
				});
				found.push(...results.map(({ key }) => key));
				page = nextPage;
			}
			expect(found).toEqual(keys(typed));
		}),
	);
});
