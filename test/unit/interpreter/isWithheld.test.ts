import { isWithheld } from '../../../nodes/Sellercloud/interpreter/isWithheld';
import { resources } from '../../../nodes/Sellercloud/resources';
import type { Field } from '../../../nodes/Sellercloud/interpreter/field';

const fields = (field: Field): Field[] => [
	field,
	...(field.options ?? []).flatMap((one) => ('type' in one ? fields(one) : [])),
];
const withheld = resources.flatMap(({ value, operations }) =>
	operations.flatMap((operation) =>
		operation.fields
			.flatMap(fields)
			.filter((field) => isWithheld(field, true))
			.map(({ name }) => `${value}.${operation.value}.${name}`),
	),
);

test('what reveals credit cards is withheld from agents, and from nobody else', () => {
	expect(withheld).toEqual(['customer.get.includeCreditCards']);
	const all = resources.flatMap(({ operations }) => operations.flatMap((one) => one.fields));
	expect(all.flatMap(fields).some((field) => isWithheld(field, false))).toBe(false);
});
