import { requiredQuery } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithErrorMessage } from '../../api/refusals';
import { shape } from '../../api/shape';
import { flag, integer, listOf, model, required, text } from '../../api/values';
import { PRODUCT_COLUMNS } from '../../data/catalogExtras';
import { skuKey } from '../../data/model';
import { demandProduct } from './find';

// Source: Swagger 2022, Products, which does not describe the answer: its columns are those of CustomColumnValueDto

const tag = 'Products';

const column = shape<{ index: number; name: string; value: string | undefined }>(
	'SellerCloud.Delta.Models.CustomColumns.CustomColumnValueDto',
	{
		ID: [integer.schema, ({ index }) => index + 1],
		ColumnName: [text.schema, ({ name }) => name],
		DisplayName: [text.schema, ({ name }) => name],
		DataType: [integer.schema, () => 0],
		IsRequired: [flag.schema, () => false],
		Value: [{ type: 'object' }, ({ value }) => value],
	},
);

const productID = requiredQuery('productID', text, 'ID of existing product');

export const productColumns = [
	operation({
		method: 'GET',
		path: '/api/Products/CustomColumns',
		operationId: 'Products_GetCustomColumnsV2',
		tag,
		summary: 'Get custom columns for specific product',
		parameters: [productID],
		answer: { type: 'array', items: column.schema },
		handle({ args, world }) {
			const { sku } = demandProduct(args.require(productID), world);
			const values = world.data.catalogExtras.customColumns.get(skuKey(sku));
			return PRODUCT_COLUMNS.map((name, index) =>
				column.of({ index, name, value: values?.get(name) }, world),
			);
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Products/CustomColumns',
		operationId: 'Products_UpdateCustomColumns',
		tag,
		// The vendor writes the last letter of the first word as a Cyrillic one
		summary: 'Updatе multiple custom columns',
		body: {
			name: 'model',
			type: model('SellerCloud.Delta.Models.ClientAPI.Product.UpdateCustomColumnsRequest', {
				ProductID: required(text),
				CustomColumns: listOf(
					model('SellerCloud.Delta.Models.ClientAPI.Base.UpdateCustomColumn', {
						ColumnName: required(text),
						Value: text,
					}),
				),
			}),
		},
		handle({ body, world }) {
			const product = demandProduct(body.ProductID, world);
			const { customColumns } = world.data.catalogExtras;
			const values = new Map(customColumns.get(skuKey(product.sku)));
			for (const { ColumnName, Value } of body.CustomColumns ?? []) {
				const known = PRODUCT_COLUMNS.find(
					(name) => name.toLowerCase() === ColumnName.trim().toLowerCase(),
				);
				if (!known) throw refuseWithErrorMessage(`Custom column ${ColumnName} does not exist.`);
				values.set(known, Value ?? '');
			}
			customColumns.set(skuKey(product.sku), values);
			product.lastModified = world.now();
		},
	}),
];
