import type { Method } from '../client/types';

/** Titles and labels that are made from names in the API. */

/** Words with a special spelling. */
const SPELLING = new Map(
	'API ASIN CSV EAN eBay FBA FNSKU GTIN ID IDs MAP Newegg PDF PIN PO POs QB RMA RMAs SEO SKU SKUs UPC UPCs URL'
		.split(' ')
		.map((word): [string, string] => [word.toLowerCase(), word]),
);

const WORDS =
	/eBay|(?:RMA|PO|SKU|UPC|EAN|QB)(?=ID|Id|[^\p{Ll}])|(?:[A-Z]{2,}|ID)s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{N}+/gu;

/** Splits a name such as `model.pOIds` (`PO`, `IDs`) or `SalesRep1` into words with their usual spelling. */
function wordsOf(name: string): string[] {
	const last = name.slice(name.lastIndexOf('.') + 1);
	// The API has sKU for SKU where names start with a lower-case letter, and a prefix b for some booleans
	const bare = last
		.replace(/^b(?=\p{Lu}\p{Ll})/u, '')
		.replace(/^(?!eBay)\p{Ll}(?=\p{Lu})/u, (letter) => letter.toUpperCase());
	return (bare.match(WORDS) ?? []).map((word) => SPELLING.get(word.toLowerCase()) ?? word);
}

const capitalized = (word: string): string =>
	isSpelled(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);

const isSpelled = (word: string): boolean => SPELLING.get(word.toLowerCase()) === word;

/** Lower case except for abbreviations, for use within a sentence. */
const inSentence = (word: string): string =>
	isSpelled(word) || word === word.toUpperCase() ? word : word.toLowerCase();

/** `model.orderSourceOrderIDs` becomes `Order Source Order IDs`. */
export function displayNameOf(parameterName: string): string {
	return wordsOf(parameterName).map(capitalized).join(' ') || parameterName;
}

/** The label for a body that is one value. Its name is replaced if it is generic, such as `model` or `request`. */
export function bodyNameOf(parameterName: string, path: string): string {
	const step = stepsOf(path)
		.filter((one) => !isPlaceholder(one))
		.at(-1);
	const saysNothing = /^(model|request|body|dto)$/i.test(parameterName);
	return displayNameOf(saysNothing && step ? step : parameterName);
}

const isPlaceholder = (step: string | undefined): boolean => step?.startsWith('{') ?? false;

/** The segments after `/api/`. */
const stepsOf = (path: string): string[] =>
	path
		.replace(/^\/*api(\/|$)/i, '')
		.split('/')
		.filter(Boolean);

/** The group of an endpoint: its tag in the API description, or `Orders` for `/api/Orders/{id}`. */
export function groupOf(path: string, tag?: string): string {
	const name = tag || stepsOf(path).find((step) => !isPlaceholder(step)) || 'Other';
	return displayNameOf(name);
}

const VERBS: Record<Method, string> = {
	DELETE: 'Delete',
	GET: 'Get',
	HEAD: 'Check',
	PATCH: 'Update',
	POST: 'Create',
	PUT: 'Update',
};

/** Segments that name an action themselves: `SetUnshipped`, `UploadDocument`. */
const ACTION =
	/^(Adjust|Cancel|Check|Download|Execute|Get|Import|Mark|Print|Receive|Set|Upload)(?=[A-Z]|$)/;
/** POST endpoints that only read. */
const ASKS = /^ProfitAndLoss$/i;

/**
 * The title of an endpoint, from its method and path: `Get all orders`, `Update order shipping status`,
 * `Upload document (order)`.
 */
export function titleOf(method: Method, path: string): string {
	const steps = stepsOf(path);
	const names = steps.filter((step) => !isPlaceholder(step));
	const last = names.at(-1);
	if (last === undefined) return `${VERBS[method]} ${path}`;
	const one = isPlaceholder(steps.at(-1)) || (method === 'POST' && steps.length === 1);
	const about = names.slice(0, -1).map((name) => singular(phraseOf(name)));
	const phrase = one ? singular(phraseOf(last)) : phraseOf(last);
	if (ACTION.test(capitalized(last))) {
		return sentence(about.length === 0 ? phrase : `${phrase} (${about.join(' ')})`);
	}
	const moved = about.findIndex((word) => /^(im|ex)port$/i.test(word));
	if (method === 'POST' && moved >= 0) {
		return sentence(
			[about[moved], ...about.filter((_, index) => index !== moved), phrase].join(' '),
		);
	}
	const object = [...about, phrase].join(' ');
	if (method === 'GET' && steps.length === 1) {
		return isPlural(phrase) ? `Get all ${object}` : `Get ${object} list`;
	}
	if (ASKS.test(last)) return `Get ${object}`;
	const verb = method === 'POST' && about.length > 0 && isPlural(phrase) ? 'Add' : VERBS[method];
	return `${verb} ${object}`;
}

/** The words of a segment, for use within a sentence. */
const phraseOf = (step: string): string => wordsOf(step).map(inSentence).join(' ') || step;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words that end in s but are not plural. */
const NO_PLURAL = /(^|\s)(details|diagnostics|settings|status|series|specifics|via|address)$/i;

const isPlural = (phrase: string): boolean => /s$/i.test(phrase) && !NO_PLURAL.test(phrase);

function singular(phrase: string): string {
	if (!isPlural(phrase)) return phrase;
	return phrase
		.replace(/ies$/, 'y')
		.replace(/(ss|sh|ch|x|tus)es$/, '$1')
		.replace(/(?<![su])s$/, '');
}
