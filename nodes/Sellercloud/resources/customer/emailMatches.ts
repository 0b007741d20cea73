import type { IDataObject } from 'n8n-workflow';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import { mayBeFull } from '../../client/pageRows';
import type { RequestDescription } from '../../client/types';
import { comparable } from '../../input/comparable';
import { idIn } from '../../input/wholeNumber';

/** The request for the customers with an email address. */
const emailRequest = (email: string) =>
	({
		method: 'GET',
		path: '/api/Customers',
		kind: 'read',
		query: { 'model.email': email, ...pageQuery(FIRST_PAGE) },
		body: undefined,
	}) satisfies Partial<RequestDescription>;

/**
 * The IDs of the customers whose email address is exactly this one.
 *
 * It is searched as it was entered and, if nobody is found, in lower case: a server's filter may mind case, and most
 * addresses are stored in lower case.
 *
 * @param search sends the request, and returns the rows
 * @returns `undefined` if the rows don't show whether there is such a customer
 */
export async function customersWith(
	search: (request: ReturnType<typeof emailRequest>) => Promise<IDataObject[]>,
	email: string,
): Promise<number[] | undefined> {
	for (const spelling of new Set([email, comparable(email)])) {
		const ids = idsWithEmail(await search(emailRequest(spelling)), email);
		if (ids === undefined || ids.length > 0) return ids;
	}
	return [];
}

/**
 * The IDs of the customers among these rows whose email address is exactly this one.
 *
 * The filter may also find parts of an address or other recipients, but each row has to contain the address: a server that
 * ignores the filter returns any customers. A page that the server may have cut does not show whether there are others.
 *
 * @returns `undefined` if the rows don't show whether there is such a customer
 */
function idsWithEmail(rows: IDataObject[], email: string): number[] | undefined {
	const wanted = comparable(email);
	const isObeyed = rows.every(({ Email, EmailCC }) =>
		[Email, EmailCC].some((one) => comparable(one ?? '').includes(wanted)),
	);
	const found = rows.filter(({ Email }) => comparable(Email ?? '') === wanted);
	const ids = found.flatMap(({ UserID }) => idIn(UserID) ?? []);
	const isReadable = isObeyed && ids.length === found.length;
	if (!isReadable || mayBeFull(rows.length, FIRST_PAGE.pageSize)) return undefined;
	return [...new Set(ids)];
}

/** What is said where the rows don't show it. */
export const UNPROVEN = [
	'Sellercloud returned customers that do not match Email',
	'It is not known whether the customer exists, so nothing was changed. Sellercloud may ignore the filter for email addresses.',
] as const;

export const severalWith = (email: string, ids: number[]) =>
	[
		`${ids.length} customers have the email address ${email}: ${ids.join(', ')}`,
		'Choose one of them by its customer ID.',
	] as const;
