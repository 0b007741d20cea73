import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import { comparable } from '../../input/comparable';
import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import type { Operation, Work } from '../../interpreter/operation';
import { amountOptions } from '../fields/common';
import { companyLocator } from '../fields/locators';
import { basicFields, productName, productType, required, skuField } from './fields';
import { skuOf } from './returns';

export const upsert: Operation = {
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update a product',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	kind: 'write',
	method: 'PUT',
	path: '/api/Catalog/BasicInfo',
	fields: [
		skuField,
		required(productName),
		{
			...productType,
			description:
				'The name of a product type of the account. Used only if the product is created.',
			send: { value: true },
		},
		{
			...companyLocator({ value: true }),
			description: 'The company of the product. Used only if the product is created.',
		},
		{
			displayName: 'Fields',
			name: 'basicFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			description: 'What is not added stays as it is',
			options: basicFields,
		},
		amountOptions,
	],
	async run(work) {
		const basic = bodyOf(work.request);
		if (await isThere(work)) {
			await work.call({ kind: 'safeWrite' });
			return [{ created: false }];
		}
		const { values } = work;
		await work.call({
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
			const outcome = await work.attempt({ kind: 'safeWrite' });
			if (!outcome.ok) {
				const { message } = work.failed(outcome.failure);
				throw work.error(
					`${String(ProductID)} was created, but not all of its fields were set: ${message}`,
					`${String(ProductName)} is in the catalog now. Run this again to set the rest.`,
				);
			}
		}
		return [{ created: true }];
	},
	returns: (rows, given) =>
		rows.map(({ created }) => ({ sku: skuOf(given), created, success: true })),
};

/** @throws NodeError when the server answers with other products */
async function isThere(work: Work): Promise<boolean> {
	const sku = skuOf(work);
	const rows = await work.call(
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
	throw work.error(
		`Sellercloud answered with something else than was asked for: SKU does not match`,
		'So it is not known whether the product is there. Nothing was changed.',
	);
}
