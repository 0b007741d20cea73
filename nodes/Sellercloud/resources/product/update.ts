import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import type { Operation } from '../../interpreter/operation';
import { amountOptions } from '../fields/common';
import { productLocator } from '../fields/locators';
import { ADVANCED_INFO, advancedFields, advancedIn, blankIn, setAdvanced } from './advanced';
import { basicFields, productName } from './fields';
import { skuOf } from './returns';

const BASIC_INFO = '/api/Catalog/BasicInfo';
const basicNames = [productName, ...basicFields].map(({ name }) => name);

const isBasic = (values: object): boolean => basicNames.some((name) => name in values);

export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a product',
	description: 'Change fields of a product. What is not added stays as it is.',
	kind: 'safeWrite',
	method: 'PUT',
	path: (values) => (isBasic(values) ? BASIC_INFO : ADVANCED_INFO),
	fields: [
		productLocator({ body: 'ProductID' }),
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [...basicFields, productName].sort((a, b) =>
				a.displayName.localeCompare(b.displayName),
			),
		},
		advancedFields,
		amountOptions,
	],
	problem(values) {
		const advanced = advancedIn(values);
		if (!isBasic(values) && advanced.length === 0) return 'There is nothing to change';
		return blankIn(advanced);
	},
	complete(body, values) {
		const Fields = advancedIn(values);
		return Fields.length > 0 ? { ...body, Fields } : body;
	},
	async run(work) {
		const { Fields, ...basic } = bodyOf(work.request);
		if (isBasic(work.values)) await work.call({ path: BASIC_INFO, body: jsonBody(basic) });
		return Array.isArray(Fields) ? await setAdvanced(work, Fields) : [];
	},
	returns: (rows, given) => [
		{
			sku: skuOf(given),
			...(rows.length > 0 && {
				advancedFields: rows.map(({ Name, OriginalValue, NewValue }) => ({
					name: Name ?? null,
					before: OriginalValue ?? null,
					now: NewValue ?? null,
				})),
			}),
			success: true,
		},
	],
};
