import { operation } from '../../api/operation';
import { nestedList, shape } from '../../api/shape';
import { flag, listOf, model, required, text } from '../../api/values';
import type { Product } from '../../data/model';
import { demandProduct } from './find';

// Source: Swagger 2026 and article update-advanced-catalog-info; Swagger 2022 for the names of the fields

/** A field that bulk updates know: its name for people, and how it is read and changed. */
interface AdvancedField {
	title: string;
	get(product: Product): string;
	/** Returns why the value is refused. */
	set(product: Product, value: string): string | undefined;
}

type Names<T> = { [K in keyof Product]: Product[K] extends T ? K : never }[keyof Product];

function textField(title: string, name: Extract<Names<string>, keyof Product>): AdvancedField {
	return {
		title,
		get: (product) => String(product[name] ?? ''),
		set(product, value) {
			Object.assign(product, { [name]: value });
			return undefined;
		},
	};
}

function numberField(title: string, name: Extract<Names<number>, keyof Product>): AdvancedField {
	return {
		title,
		get: (product) => String(product[name]),
		set(product, value) {
			if (value.trim() === '' || !Number.isFinite(Number(value))) {
				return `'${value}' is not a valid number.`;
			}
			Object.assign(product, { [name]: Number(value) });
			return undefined;
		},
	};
}

const FIELDS: ReadonlyMap<string, AdvancedField> = new Map([
	['ProductName', textField('Product Name', 'name')],
	['UPC', textField('UPC', 'upc')],
	['ManufacturerSKU', textField('Manufacturer SKU', 'manufacturerSku')],
	['LocationNotes', textField('Location Notes', 'locationNotes')],
	['LongDescription', textField('Long Description', 'longDescription')],
	['SitePrice', numberField('Site Price', 'sitePrice')],
	['SiteCost', numberField('Site Cost', 'siteCost')],
	['WeightOz', numberField('Weight (oz)', 'weightOunces')],
]);

export interface FieldResult {
	name: string;
	original: string;
	value: string;
	error?: string;
}

/** Sets a field as bulk updates do. */
export function setField(product: Product, name: string, value: string): FieldResult {
	const field = FIELDS.get(name);
	if (!field) return { name, original: '', value, error: `Field ${name} is not supported.` };
	const original = field.get(product);
	return { name, original, value, error: field.set(product, value) };
}

const fieldResult = shape<FieldResult>('Sandbox.AdvancedInfoFieldResult', {
	Name: [text.schema, ({ name }) => name],
	OriginalValue: [text.schema, ({ original }) => original],
	NewValue: [text.schema, ({ value, original, error }) => (error ? original : value)],
	ErrorMessage: [text.schema, ({ error }) => error],
});

const result = shape<{ product: Product; fields: FieldResult[] }>('Sandbox.AdvancedInfoResult', {
	ProductID: [text.schema, ({ product }) => product.sku],
	// Sellercloud's own spelling
	UpdatedSucessfully: [flag.schema, ({ fields }) => fields.every(({ error }) => !error)],
	ErrorMessage: [text.schema, () => null],
	Fields: nestedList(fieldResult, ({ fields }) => fields),
});

const dataItem = shape<[string, AdvancedField]>(
	'SellerCloud.Common.Models.Data.IDataItem[System.String,System.String]',
	{ Key: [text.schema, ([name]) => name], Value: [text.schema, ([, { title }]) => title] },
);

export const advancedInfo = [
	operation({
		method: 'GET',
		path: '/api/Catalog/Imports/Custom/Templates/Fields',
		operationId: 'CatalogCustomImports_GetAvailableColumnsForExport',
		tag: 'CatalogCustomImports',
		answer: { type: 'array', items: dataItem.schema },
		handle: ({ world }) => [...FIELDS].map((field) => dataItem.of(field, world)),
	}),
	operation({
		method: 'PUT',
		path: '/api/Catalog/AdvancedInfo',
		operationId: 'Catalog_UpdateAdvancedInfo',
		tag: 'Catalog',
		summary: 'Update advanced catalog info',
		body: {
			name: 'model',
			type: model('SellerCloud.Delta.Models.ClientAPI.Product.UpdateAdvancedInfoRequest', {
				ProductID: required(text),
				Fields: required(
					listOf(
						model('SellerCloud.Delta.Models.ClientAPI.Product.AdvancedInfoField', {
							Name: required(text),
							Value: required(text),
						}),
					),
				),
			}),
		},
		answer: result.schema,
		/** What is refused is told in an answer with status 200, and the rest is changed all the same. */
		handle({ body, world }) {
			const product = demandProduct(body.ProductID, world);
			const fields = body.Fields.map(({ Name, Value }) => setField(product, Name, Value));
			product.lastModified = world.now();
			return result.of({ product, fields }, world);
		},
	}),
];
