import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import { comparable } from '../../input/comparable';
import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import { defineOperation, type OperationContext } from '../../interpreter/operation';
import { collection } from '../fields/collections';
import { text } from '../fields/inputs';
import { companyLocator } from '../fields/locators';
import { named, required } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { basicFields, productName, skuField } from './fields';

const onlyIfCreated = (what: string) => `${what}. Used only when the product is created.`;

export const upsert = defineOperation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update product',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	kind: 'write',
	method: 'PUT',
	path: '/api/Catalog/BasicInfo',
	alsoCalls: ['GET /api/Catalog', 'POST /api/Products'],
	fields: [
		skuField('ProductID'),
		required(productName),
		required(
			text(
				'Product Type',
				'productType',
				{ value: true },
				{
					placeholder: 'e.g. Kitchen',
					description: onlyIfCreated('The name of a product type in the account'),
				},
			),
		),
		named(
			'Company',
			'company',
			companyLocator({ value: true }),
			onlyIfCreated('The company of the product'),
		),
		collection(
			'Fields',
			'basicFields',
			'Add field',
			'Fields that you do not add are not changed',
		)(...basicFields),
		amountOptions,
	],
	async run(context) {
		const basic = bodyOf(context.request);
		if (await isThere(context)) {
			await context.call({ kind: 'safeWrite' });
			return [{ created: false }];
		}
		const { values } = context;
		await context.call({
			method: 'POST',
			path: '/api/Products',
			body: jsonBody({
				ProductSKU: basic.ProductID,
				ProductName: basic.ProductName,
				ProductTypeName: values.productType,
				CompanyId: values.company,
			}),
		});
		const { ProductID, ProductName, ...others } = basic;
		if (Object.keys(others).length > 0) {
			const outcome = await context.attempt({ kind: 'safeWrite' });
			if (!outcome.ok) {
				const { message } = context.failed(outcome.failure);
				throw context.error(
					`${String(ProductID)} was created, but not all of its fields were set: ${message}`,
					`${String(ProductName)} is in the catalog. Run the node again to set the remaining fields.`,
				);
			}
		}
		return [{ created: true }];
	},
	returns: (rows, { values }) =>
		rows.map(({ created }) => ({ sku: values.product, created, success: true })),
});

/** @throws NodeError when the server answers with other products */
async function isThere({
	call,
	error,
	values,
}: OperationContext<{ product: string }>): Promise<boolean> {
	const { product: sku } = values;
	const rows = await call(
		{
			method: 'GET',
			path: '/api/Catalog',
			kind: 'read',
			query: { 'model.sKU': sku, ...pageQuery(FIRST_PAGE) },
			body: undefined,
		},
		'rows',
	);
	if (rows.some(({ ID }) => comparable(ID) === comparable(sku))) return true;
	if (rows.length === 0) return false;
	throw error(
		'Sellercloud returned a record that does not match SKU',
		'It is not known whether the product exists. Nothing was changed.',
	);
}
