import fc from 'fast-check';
import { isReading } from '../../../credentials/isReadRequest';

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
	['POST', '/api/Catalog/Exports/Basic', false],
	['POST', '/api/Catalog/Exports/Custom', false],
	['POST', '/api/Catalog/Exports/ViaPlugin', false],
	['GET', '/api/Orders/WayToPayLink', false],
	['GET', '/rest/api//orders/waytopaylink/', false],
	['HEAD', '/rest/api/Orders/WayToPayLin%6B', false],
	['GET', '/api/Orders/%WayToPayLink', true],
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

test.each([
	'X-HTTP-Method-Override',
	'x-http-method-override ',
	' X-Method-Override',
	'X-HTTP-Method',
	'x_http_method_override',
	'_method',
	'X-Method',
])('nothing reads that says by %j what it is', (name) => {
	expect(isReading('GET', '/api/Orders', [name])).toBe(false);
	expect(isReading('POST', '/api/Orders/GetCustomColumns', ['a', name])).toBe(false);
});

test.each(['model.shippingMethod', 'Access-Control-Request-Method', 'paymentMethod', 'accept'])(
	'%s does not matter',
	(name) => expect(isReading('GET', '/api/Orders', [name])).toBe(true),
);

test('blanks and signs in the name of an override do not matter', () => {
	const sign = fc.constantFrom('-', '_', ' ', '\t', '.', '');
	fc.assert(
		fc.property(fc.array(sign, { minLength: 6, maxLength: 6 }), fc.boolean(), (signs, upper) => {
			const [a, b, c, d, e, f] = signs;
			const name = `${a}x${b}http${c}method${d}override${e}${f}`;
			expect(isReading('GET', '/api/Orders', [upper ? name.toUpperCase() : name])).toBe(false);
		}),
	);
});
