import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { updateFields } from '../fields/collections';
import { productLocator } from '../fields/locators';
import { byName } from '../fields/modifiers';
import { amountOptions } from '../fields/options';
import { advancedFields, advancedIn, blankIn } from './advancedFields';
import { basicFields, productName } from './fields';
import { ADVANCED_INFO, setAdvancedFields } from './setAdvancedFields';

const BASIC_INFO = '/api/Catalog/BasicInfo';
const fields = byName([...basicFields, productName]);

const isBasic = (values: object): boolean => fields.some(({ name }) => name in values);

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update product',
	description: 'Change fields of a product. Fields that you do not add are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: (values) => (isBasic(values) ? BASIC_INFO : ADVANCED_INFO),
	fields: [
		productLocator({ body: 'ProductID' }),
		updateFields(...fields),
		advancedFields,
		amountOptions,
	],
	validate(values) {
		const advanced = advancedIn(values);
		if (!isBasic(values) && advanced.length === 0) return 'There are no changes to send';
		return blankIn(advanced);
	},
	complete(body, { values }) {
		const Fields = advancedIn(values);
		return Fields.length > 0 ? { ...body, Fields } : body;
	},
	async run(context) {
		const { Fields, ...basic } = bodyOf(context.request);
		if (isBasic(context.values)) {
			await context.call({ path: BASIC_INFO, body: jsonBody(basic) });
		}
		return Array.isArray(Fields) ? await setAdvancedFields(context, Fields) : [];
	},
	returns: (rows, { values }) => [
		{
			sku: values.product,
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
});
