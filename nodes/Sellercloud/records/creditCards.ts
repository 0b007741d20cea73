import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isDataObject } from '../client/decode';

/** Members that hold cards or parts of them. Source: Swagger 2022, `CustomerCreditCardDto`. */
const CARD =
	/card|cvv|cvc|security_?code|^pan$|(expiration|expiry)?_?(month|year|date)|^exp_?(month|year)/i;
/** Members of a card that reveal nothing. */
const PLAIN = ['ID', 'CardType', 'IsDefault'];
/** Stands for a value that is not shown. */
export const HIDDEN = '(hidden)';

/** What may be the number of a card: 15 or 16 digits, in the groups that are printed on it or without groups. */
const NUMBER =
	/(?<![\dA-Za-z-])([2-6]\d{3}([ -]?)\d{4}\2\d{4}\2\d{4}|3[47]\d{2}([ -]?)\d{6}\3\d{5})(?![\dA-Za-z-])/g;

/** A customer without the names, numbers, codes and dates of credit cards, wherever they are in the record. */
export const withoutCards = (record: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(record).map(([name, value]) => [
			name,
			CARD.test(name) ? hidden(value) : nested(value),
		]),
	);

function nested(value: GenericValue): GenericValue {
	if (Array.isArray(value)) return value.map(nested);
	if (isDataObject(value)) return withoutCards(value);
	if (typeof value === 'number') return hasCardNumber(value) ? HIDDEN : value;
	return typeof value === 'string' ? withoutCardNumbers(value) : value;
}

/** A text without numbers of cards, which may be in any member, such as in comments. */
export const withoutCardNumbers = (text: string): string =>
	text.replace(NUMBER, (found) => (isCardNumber(found.replace(/\D/g, '')) ? HIDDEN : found));

export const hasCardNumber = (value: number): boolean =>
	withoutCardNumbers(String(value)) === HIDDEN;

/** Whether the last digit of a number proves the others, as in all numbers of cards (ISO/IEC 7812-1, Luhn). */
function isCardNumber(digits: string): boolean {
	const weighted = [...digits].reverse().map((digit, index) => {
		const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
		return value > 9 ? value - 9 : value;
	});
	return weighted.reduce((sum, value) => sum + value, 0) % 10 === 0;
}

function hidden(value: GenericValue): GenericValue {
	if (Array.isArray(value)) return value.map(hidden);
	if (!isDataObject(value)) return value === null ? null : HIDDEN;
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [
			name,
			PLAIN.includes(name) && !Array.isArray(part) && !isDataObject(part)
				? nested(part)
				: hidden(part),
		]),
	);
}
