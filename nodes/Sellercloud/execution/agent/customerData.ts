import { maskedInAll } from '../../../../credentials/escapes';
import { HIDDEN, withoutCardNumbers } from '../../records/creditCards';

/** The kind of data in a field, judged by its name. */
export type DataKind = 'anything' | 'identifier' | 'address' | 'contact' | 'card';

/** Names of fields with contact data. Names of people are not hidden, because users ask agents about them. */
const CONTACT = /e-?mail|phone|mobile|fax|street|^(tel|cell)\b/i;
const ADDRESS = /(address[_ ]?(line)?|^line)[_ ]?[1-4]?$/i;
/** Fields of an address that are not hidden. */
const PLACE =
	/name|company|city|town|state|region|province|county|country|zip|postal|code|type|id$/i;

/** Names of fields with credit cards, in which short numbers are hidden, too. */
const CARD =
	/(credit|debit|payment)[_ ]?cards?$|^cards?$|card[_ ]?(number|holder)|name[_ ]?on[_ ]?card|cvv|cvc|security[_ ]?code|(expiration|expiry)[_ ]?(month|year)/i;

/** Names of fields whose values look like phone numbers but are not. */
const IDENTIFIER = /ids?$|sku|upc|ean|isbn|serial|order|tracking|product|number/i;

/** Rows such as custom columns: one field has the name, and another has the value. */
const NAME_MEMBER =
	/^(attribute|column|custom|display|field|option|original|parameter|property|setting|_)*(attribute|caption|column|field|header|key|label|name|parameter|property|setting|title)$/i;
const VALUE_MEMBER = /(answer|content|data|text|values?)\d*$/i;

/** Email addresses in any text. */
const EMAIL = /[\p{L}\p{N}_.+%'-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+/gu;
/** Phone numbers that cannot be an ID or a SKU. Other phone numbers, and streets, are found only by a label before them. */
const PHONE =
	/(?<![\w-])(\+\d[\d ().-]{6,18}\d|\(\d{2,5}\) ?\d[\d .-]{4,12}\d|\d{3}[-. ]\d{3}[-. ]\d{4})(?![\w-])/g;
/** `Phone: 555-1234`, `"Street": "Main St 1"`, `<Fax>1</Fax>`, `email=a`. */
const LABELLED =
	/((?:e-?mail|phone|mobile|fax|street|card[ _-]?number|cvv|cvc|address(?:[ _-]?line)?[ _-]?[1-4]?)[\w ]{0,20}["']?\s{0,5}[:=>]\s{0,5}["']?)[^"'<>&;,|\r\n]{1,200}/gi;
/** A text that is only a phone number. Entries of a list have no name to judge by. */
const ONLY_PHONE = /^(?=.*[\s().+/-])\s*[+(]?(\d[\s().+/-]*){7,15}$/;
const ONLY_DATE = /^\s*(\d{4}-\d\d?-\d\d?|\d\d?[./-]\d\d?[./-]\d{2,4})(\D|$)/;

/** Characters of the longest email address. */
const LONGEST_EMAIL = 320;
const CUT = new RegExp(`\\S{1,${LONGEST_EMAIL}}$`);

/** The kind of data in a field, by its name and by the kind of the object that it is in. */
export function kindOf(name: string, around: DataKind): DataKind {
	if (around === 'card' || CARD.test(name)) return 'card';
	if (around === 'contact' || CONTACT.test(name)) return 'contact';
	if (ADDRESS.test(name)) return 'address';
	if (around === 'address' && !PLACE.test(name)) return 'contact';
	return IDENTIFIER.test(name) ? 'identifier' : 'anything';
}

/** Whether texts and long numbers of this kind are customer data. */
export const isCustomerData = (holds: DataKind): boolean =>
	holds === 'address' || holds === 'contact' || holds === 'card';

/** The kind of data in the values of a row with name and value, by the name in it. */
export function kindOfValues(row: Record<string, unknown>): DataKind {
	return (
		Object.entries(row)
			.filter(([member]) => NAME_MEMBER.test(member))
			.map(([, name]) => (typeof name === 'string' ? kindOf(name, 'anything') : 'anything'))
			.find(isCustomerData) ?? 'anything'
	);
}

/** The texts that may name the values of a row with name and value. */
export const namesOfValues = (row: Record<string, unknown>): string[] =>
	Object.entries(row).flatMap(([member, name]) =>
		NAME_MEMBER.test(member) && typeof name === 'string' ? [name] : [],
	);

export const isValueMember = (name: string): boolean => VALUE_MEMBER.test(name);

/** The kind of data in a list. If it is a pair, the first entry may name the second. */
export function kindOfEntries(list: unknown[], around: DataKind): DataKind {
	const [name] = list;
	const isPair = !isCustomerData(around) && list.length === 2 && typeof name === 'string';
	const holds = isPair ? kindOf(name, around) : around;
	return isCustomerData(holds) ? holds : around;
}

export const isPhone = (entry: string): boolean => ONLY_PHONE.test(entry) && !ONLY_DATE.test(entry);

/**
 * Hides email addresses, phone numbers and values after a label for such data, even if they are escaped.
 *
 * @param longest how many characters of the text will be shown; little more is examined, because texts may be files
 */
export function withoutCustomerData(text: string, longest: number): string {
	const start = text.slice(0, longest + LONGEST_EMAIL);
	const masked = maskedInAll(start, (reading) =>
		withoutCardNumbers(withoutColumns(reading))
			.replace(EMAIL, HIDDEN)
			.replace(PHONE, HIDDEN)
			.replace(LABELLED, `$1${HIDDEN}`),
	);
	// Masking may have moved part of a cut email address into the range that is shown
	return start === text ? masked : masked.replace(CUT, '…');
}

/** Hides the rows of a table in text form, such as CSV, if the first line names a column with customer data. */
function withoutColumns(text: string): string {
	const end = text.search(/[\r\n]/);
	if (end < 0) return text;
	const cells = text.slice(0, end).split(/[,;|\t]/);
	const names = cells.map((cell) => cell.replace(/["']/g, '').trim());
	const hasCustomerData = names.some((name) => isCustomerData(kindOf(name, 'anything')));
	return cells.length > 1 && hasCustomerData ? `${text.slice(0, end)}\n${HIDDEN}` : text;
}
