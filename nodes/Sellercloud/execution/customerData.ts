import { maskedInAll } from '../../../credentials/escapes';

/** What the name of a field says about its value. */
export type Holds = 'anything' | 'identifier' | 'address' | 'contact';

export const HIDDEN = '(hidden)';

/** Fields that hold what a customer is reached by. Names of people stay: agents are asked about them. */
const CONTACT = /e-?mail|phone|mobile|fax|street|^(tel|cell)\b/i;
const ADDRESS = /(address[_ ]?(line)?|^line)[_ ]?[1-4]?$/i;
/** Members of an address that do not lead to a door. */
const PLACE =
	/name|company|city|town|state|region|province|county|country|zip|postal|code|type|id$/i;

/** Lists of these hold what looks like phone numbers. */
const IDENTIFIER = /ids?$|sku|upc|ean|isbn|serial|order|tracking|product|number/i;

/** Rows of custom columns and the like: one member has the name, and another the value. */
const NAME_MEMBER =
	/^(attribute|column|custom|display|field|option|original|parameter|property|setting|_)*(attribute|caption|column|field|header|key|label|name|parameter|property|setting|title)$/i;
const VALUE_MEMBER = /(answer|content|data|text|values?)\d*$/i;

/** E-mail addresses in any text. */
const EMAIL = /[\p{L}\p{N}_.+%'-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+/gu;
/** Phone numbers that can't be an ID or a SKU. Other phones, and streets, are found by the names before them only. */
const PHONE =
	/(?<![\w-])(\+\d[\d ().-]{6,18}\d|\(\d{2,5}\) ?\d[\d .-]{4,12}\d|\d{3}[-. ]\d{3}[-. ]\d{4})(?![\w-])/g;
/** `Phone: 555-1234`, `"Street": "Main St 1"`, `<Fax>1</Fax>`, `email=a`. */
const LABELLED =
	/((?:e-?mail|phone|mobile|fax|street|address(?:[ _-]?line)?[ _-]?[1-4]?)[\w ]{0,20}["']?\s{0,5}[:=>]\s{0,5}["']?)[^"'<>&;,|\r\n]{1,200}/gi;
/** A text that has the shape of a phone number and of nothing else: in a list, no name says what it is. */
const ONLY_PHONE = /^(?=.*[\s().+/-])\s*[+(]?(\d[\s().+/-]*){7,15}$/;
const ONLY_DATE = /^\s*(\d{4}-\d\d?-\d\d?|\d\d?[./-]\d\d?[./-]\d{2,4})(\D|$)/;

/** Characters of the longest e-mail address. */
const LONGEST_EMAIL = 320;
const CUT = new RegExp(`\\S{1,${LONGEST_EMAIL}}$`);

/** What a field holds by its name, in an object that holds something itself. */
export function heldBy(name: string, around: Holds): Holds {
	if (around === 'contact' || CONTACT.test(name)) return 'contact';
	if (ADDRESS.test(name)) return 'address';
	if (around === 'address' && !PLACE.test(name)) return 'contact';
	return IDENTIFIER.test(name) ? 'identifier' : 'anything';
}

/** Whether a text or a long number that a field holds is customer data. */
export const isCustomerData = (holds: Holds): boolean => holds === 'address' || holds === 'contact';

/** What the values of a row of name and value hold, by the name in it. */
export function heldByValues(row: Record<string, unknown>): Holds {
	return (
		Object.entries(row)
			.filter(([member]) => NAME_MEMBER.test(member))
			.map(([, name]) => (typeof name === 'string' ? heldBy(name, 'anything') : 'anything'))
			.find(isCustomerData) ?? 'anything'
	);
}

export const isValueMember = (name: string): boolean => VALUE_MEMBER.test(name);

/** What the entries of a list hold: one of a pair may name the other. */
export function heldByEntries(list: unknown[], around: Holds): Holds {
	const [name] = list;
	const isPair = !isCustomerData(around) && list.length === 2 && typeof name === 'string';
	const holds = isPair ? heldBy(name, around) : around;
	return isCustomerData(holds) ? holds : around;
}

export const isPhone = (entry: string): boolean => ONLY_PHONE.test(entry) && !ONLY_DATE.test(entry);

/**
 * A text without e-mail addresses, phone numbers, and what follows a name for such data, however they are escaped.
 *
 * @param longest characters that are shown of it; it looks little further, since texts may be files
 */
export function withoutCustomerData(text: string, longest: number): string {
	const start = text.slice(0, longest + LONGEST_EMAIL);
	const masked = maskedInAll(start, (reading) =>
		withoutColumns(reading)
			.replace(EMAIL, HIDDEN)
			.replace(PHONE, HIDDEN)
			.replace(LABELLED, `$1${HIDDEN}`),
	);
	// Part of an address that this has cut may have moved to where it is shown
	return start === text ? masked : masked.replace(CUT, '…');
}

/** A table as text names its columns in the first line only. */
function withoutColumns(text: string): string {
	const end = text.search(/[\r\n]/);
	if (end < 0) return text;
	const cells = text.slice(0, end).split(/[,;|\t]/);
	const names = cells.map((cell) => cell.replace(/["']/g, '').trim());
	const tells = names.some((name) => isCustomerData(heldBy(name, 'anything')));
	return cells.length > 1 && tells ? `${text.slice(0, end)}\n${HIDDEN}` : text;
}
