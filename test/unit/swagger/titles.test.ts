import fc from 'fast-check';
import { METHODS } from '../../../nodes/Sellercloud/client/types';
import {
	bodyNameOf,
	displayNameOf,
	groupOf,
	titleOf,
} from '../../../nodes/Sellercloud/swagger/titles';

test.each([
	['id', 'ID'],
	['model.sKU', 'SKU'],
	['model.aSIN', 'ASIN'],
	['model.pOIds', 'PO IDs'],
	['model.poID', 'PO ID'],
	['model.rMAIDs', 'RMA IDs'],
	['model.orderSourceRMAID', 'Order Source RMA ID'],
	['model.orderSourceOrderIDs', 'Order Source Order IDs'],
	['model.orderSourceOrderIDList', 'Order Source Order ID List'],
	['model.qBExported', 'QB Exported'],
	['request.toAddSampleRow', 'To Add Sample Row'],
	['productSKU', 'Product SKU'],
	['MasterSku', 'Master SKU'],
	['POType', 'PO Type'],
	['SalesRep1', 'Sales Rep 1'],
	['bRushOrder', 'Rush Order'],
	['eBayItemID', 'eBay Item ID'],
	['Orders', 'Orders'],
	['warehouse_id', 'Warehouse ID'],
	['größeXL', 'Größe XL'],
	['$', '$'],
])('%s is shown as %s', (name, shown) => {
	expect(displayNameOf(name)).toBe(shown);
});

test.each([
	['GET', '/api/Orders', 'Get all orders'],
	['GET', '/api/Orders/{id}', 'Get order'],
	['POST', '/api/Orders', 'Create order'],
	['PUT', '/api/Orders/{id}', 'Update order'],
	['DELETE', '/api/Orders/{id}', 'Delete order'],
	['GET', '/api/Companies/{id}', 'Get company'],
	['GET', '/api/Warehouses/{id}', 'Get warehouse'],
	['GET', '/api/Inventory', 'Get inventory list'],
	['GET', '/api/Rma', 'Get RMA list'],
	['PUT', '/api/Orders/ShippingStatus', 'Update order shipping status'],
	['POST', '/api/Orders/{orderID}/Notes', 'Add order notes'],
	['PUT', '/api/Orders/SetUnshipped', 'Set unshipped (order)'],
	['POST', '/api/Orders/{id}/UploadDocument', 'Upload document (order)'],
	['POST', '/api/PurchaseOrders/{id}/receive', 'Receive (purchase order)'],
	['POST', '/api/Orders/ProfitAndLoss', 'Get order profit and loss'],
	['POST', '/api/Catalog/Imports/Kits', 'Import catalog kits'],
	['POST', '/api/Catalog/Exports/ViaPlugin', 'Export catalog via plugin'],
	['GET', '/api/Orders/{id}/PicklistIDs', 'Get order picklist IDs'],
	['GET', '/', 'Get /'],
] as const)('%s %s is titled "%s"', (method, path, title) => {
	expect(titleOf(method, path)).toBe(title);
});

test('a group is the tag, or else the first step', () => {
	expect(groupOf('/api/Orders/{id}')).toBe('Orders');
	expect(groupOf('/api/{id}')).toBe('Other');
	expect(groupOf('/api/Catalog/Imports/Kits', 'CatalogSpecificImports')).toBe(
		'Catalog Specific Imports',
	);
});

test('a body that is called model is named after what it is', () => {
	expect(bodyNameOf('request', '/api/Orders/{orderID}/items')).toBe('Items');
	expect(bodyNameOf('orderItemIDs', '/api/Orders/{orderID}/items')).toBe('Order Item IDs');
	expect(bodyNameOf('model', '/{x}')).toBe('Model');
});

test('any name has words, and no letter or digit of it is lost', () => {
	const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,20}$/);
	fc.assert(
		fc.property(name, (typed) => {
			const shown = displayNameOf(typed);
			expect(shown).not.toBe('');
			expect(letters(typed.replace(/^b(?=[A-Z][a-z])/, ''))).toBe(letters(shown));
		}),
	);
});

test('any path has a title', () => {
	fc.assert(
		fc.property(fc.constantFrom(...METHODS), fc.webPath(), (method, path) => {
			expect(titleOf(method, path).trim()).not.toBe('');
			expect(groupOf(path)).not.toBe('');
		}),
	);
});
