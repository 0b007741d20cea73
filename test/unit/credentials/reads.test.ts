import fc from 'fast-check';
import { isReading } from '../../../credentials/reads';

test.each<[string, string, boolean]>([
	['GET', '/api/Orders', true],
	['get', '/rest/api/Orders', true],
	['HEAD', '/api/Orders', true],
	['POST', '/api/Orders', false],
	['PUT', '/api/Orders/1', false],
	['PATCH', '/api/Orders/1', false],
	['DELETE', '/api/Orders/1', false],
	['OPTIONS', '/api/Orders', false],
	['', '/api/Orders', false],
	['POST', '/api/Orders/GetCustomColumns', true],
	['post', '/rest/api/orders/getcustomcolumns/', true],
	['POST', '/rest/api/Inventory/ManualReserves/Get', true],
	['POST', '/api/Catalog/Exports/Basic', true],
	['POST', '/api/ProductImage/GetProductsImages', true],
	['POST', '/api/Orders/GetCustomColumns/1', false],
	['POST', '/api/Inventory/ManualReserves', false],
	['POST', '/api/Orders/NotGetCustomColumns', false],
	['PUT', '/api/Orders/GetCustomColumns', false],
	['DELETE', '/api/Orders/ProfitAndLoss', false],
	['POST', '/Orders/ProfitAndLoss', false],
])('%s %s only reads: %s', (method, path, reads) => expect(isReading(method, path)).toBe(reads));

test('no other verb reads, wherever it goes', () => {
	const verb = fc.string().filter((text) => !/^(get|head|post)$/i.test(text));
	fc.assert(
		fc.property(verb, fc.webPath(), (method, path) => expect(isReading(method, path)).toBe(false)),
	);
});
