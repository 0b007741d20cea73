import { isDataObject } from '../client/decode';
import type { Field } from './field';

/**
 * The names that the form has for the codes in a body, by the member that holds each:
 * `{'OrderDetails.Channel': 'Website', 'Items[0].ApprovalStatus': 'Approved'}`. Codes without a known name are left out.
 *
 * @param body as it is sent
 */
export const codeNames = (fields: readonly Field[], body: unknown): Record<string, string> =>
	Object.fromEntries(fields.flatMap((field) => namesIn(field, body, '')));

function namesIn(field: Field, body: unknown, at: string): Array<[member: string, name: string]> {
	const { options = [], send, type } = field;
	if (type === 'collection') {
		return options.flatMap((option) => ('type' in option ? namesIn(option, body, at) : []));
	}
	if (!send || !('body' in send)) return [];
	const value = valueAt(body, send.body);
	const member = [at, send.body].filter((part) => part !== '').join('.');
	return options.flatMap((option): Array<[string, string]> => {
		if ('values' in option) {
			return entriesOf(value, member).flatMap(([entry, place]) =>
				option.values.flatMap((one) => namesIn(one, entry, place)),
			);
		}
		const isCode = 'value' in option && typeof value === 'number' && option.value === value;
		return isCode ? [[member, option.name]] : [];
	});
}

/** The entries of a list with their places, or the value itself. */
const entriesOf = (value: unknown, member: string): Array<[entry: unknown, place: string]> =>
	Array.isArray(value)
		? value.map((entry: unknown, index) => [entry, `${member}[${index}]`])
		: [[value, member]];

/** @param name may have dots, for nested objects; '' is the body itself */
function valueAt(body: unknown, name: string): unknown {
	const steps = name === '' ? [] : name.split('.');
	return steps.reduce<unknown>(
		(value, step) => (isDataObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
		body,
	);
}
