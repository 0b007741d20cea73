import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isDataObject } from '../client/decode';

/** Members that hold cards or parts of them. Source: Swagger 2022, `CustomerCreditCardDto`. */
const CARD = /card|cvv|cvc|expiration(month|year)/i;
/** Members of a card that reveal nothing. */
const PLAIN = ['ID', 'CardType', 'IsDefault'];
const HIDDEN = '(hidden)';

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
	return isDataObject(value) ? withoutCards(value) : value;
}

function hidden(value: GenericValue): GenericValue {
	if (Array.isArray(value)) return value.map(hidden);
	if (!isDataObject(value)) return value === null ? null : HIDDEN;
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [
			name,
			PLAIN.includes(name) && !Array.isArray(part) && !isDataObject(part) ? part : hidden(part),
		]),
	);
}
