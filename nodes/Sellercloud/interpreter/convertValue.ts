import { accountTimeAt, formatAccountTime, parseAccountTime } from '../client/accountTime';
import type { Coerced } from '../input/coerceScalar';
import { coerceValue, type EnumOption } from '../input/coerceValue';
import { isOn, isSwitchName } from '../input/switches';
import type { Field } from './field';
import { valueKindOf } from './valueKindOf';

/**
 * Converts a value for the API. A problem is worded to follow the name of the field. Files and rows are converted by the
 * field reader, since they need more than the value.
 *
 * @param zone the account's time zone, an IANA name
 */
export function convertValue(field: Field, value: unknown, zone: string): Coerced {
	const kind = valueKindOf(field);
	switch (kind) {
		case 'id':
			return id(value);
		case 'ids':
			return listOf(value, id);
		case 'date':
			return date(value, zone);
		case 'pastDate':
			return notInFuture(date(value, zone), zone);
		case 'choice':
			return coerceValue({ type: 'enum', options: choicesOf(field), in: 'body' }, value);
		case 'code':
			return code(field, value);
		case 'choices':
			return listOf(value, (one) => code(field, one));
		case 'texts':
			return coerceValue({ type: 'list', items: 'string', in: 'body' }, value);
		case 'text':
			return coerceValue({ type: 'string', in: 'body' }, value);
		case 'boolean':
			return isSwitchName(field.name)
				? { ok: true, value: isOn({ [field.name]: value }, field.name) }
				: coerceValue({ type: kind, in: 'body' }, value);
		case 'integer':
		case 'number':
		case 'json':
			return coerceValue({ type: kind, in: 'body' }, value);
		case 'price':
			return notNegative(coerceValue({ type: 'number', in: 'body' }, value));
		case 'quantity':
			return notNegative(coerceValue({ type: 'integer', in: 'body' }, value));
		case 'file':
		case 'rows':
		case 'object':
			return { ok: true, value };
	}
}

/** Sellercloud accepts an ID of 0 or below without an error, and saves it in the record. */
function id(value: unknown): Coerced<number> {
	const whole = coerceValue({ type: 'integer', in: 'path' }, value);
	if (!whole.ok) return whole;
	const number = Number(whole.value);
	return number > 0
		? { ok: true, value: number }
		: { ok: false, problem: `must be an ID above 0, not ${number}` };
}

function notNegative(number: Coerced): Coerced {
	return number.ok && Number(number.value) < 0
		? { ok: false, problem: `must not be below 0, but is ${Number(number.value)}` }
		: number;
}

function listOf(value: unknown, each: (one: unknown) => Coerced): Coerced<unknown[]> {
	const entries = coerceValue({ type: 'list', items: 'string', in: 'body' }, value);
	if (!entries.ok) return entries;
	const values: unknown[] = [];
	for (const entry of [entries.value].flat()) {
		const one = each(entry);
		if (!one.ok) return one;
		values.push(one.value);
	}
	return { ok: true, value: values };
}

function date(value: unknown, zone: string): Coerced<string> {
	const typed = coerceValue({ type: 'dateTime', in: 'body' }, value);
	if (!typed.ok) return typed;
	const wall = parseAccountTime(isoDate(String(typed.value)), zone);
	return wall === undefined
		? { ok: false, problem: 'must be a date such as 2026-01-31 or 2026-01-31T14:30:00' }
		: { ok: true, value: formatAccountTime(wall) };
}

/** Seen live: Sellercloud refuses an inventory date that is in the future of the account's time zone. */
function notInFuture(converted: Coerced<string>, zone: string): Coerced<string> {
	const now = formatAccountTime(accountTimeAt(Date.now(), zone));
	return converted.ok && converted.value > now
		? {
				ok: false,
				problem: `must not be in the future: it is ${converted.value}, and the account's time (${zone}) is ${now}`,
			}
		: converted;
}

/** Also takes month/day/year, as Sellercloud's screens show dates. */
const isoDate = (text: string): string =>
	text.replace(
		/^(\d{1,2})\/(\d{1,2})\/(\d{4})/,
		(_, month: string, day: string, year: string) =>
			`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
	);

function code(field: Field, value: unknown): Coerced {
	const chosen = coerceValue({ type: 'enum', options: choicesOf(field), in: 'body' }, value);
	if (chosen.ok) return chosen;
	const number = coerceValue({ type: 'integer', in: 'body' }, value);
	return number.ok ? number : chosen;
}

function choicesOf({ options = [] }: Field): EnumOption[] {
	return options.flatMap((option) =>
		'value' in option && typeof option.value !== 'boolean'
			? [{ name: option.name, value: option.value }]
			: [],
	);
}
