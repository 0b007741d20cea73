import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { decode, isDataObject } from '../../client/decode';
import { errorPlace, toNodeError } from '../../client/errors';
import { editorText, NOT_A_LIST } from '../editorRequest';

/**
 * Makes a search for the user's saved views by name.
 *
 * @param screenOf gives the path of the list that the form is for, such as `/api/Orders`, or `undefined` if it has no
 * views
 */
export const searchViewsOf = (screenOf: (context: ILoadOptionsFunctions) => string | undefined) =>
	async function (this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		const screen = screenOf(this);
		if (screen === undefined) return { results: [] };
		const wanted = filter.trim().toLowerCase();
		const views = await viewsOf(this, screen);
		return {
			results: views
				.filter(({ name }) => name.toLowerCase().includes(wanted))
				.map(({ name, value }) => ({ name, value: String(value) })),
		};
	};

/**
 * The user's saved views of one screen, by name.
 *
 * @param screen path of its list, such as `/api/Orders`
 * @throws NodeApiError when the request fails or the answer is not a list
 */
export async function viewsOf(
	context: ILoadOptionsFunctions,
	screen: string,
): Promise<INodeListSearchItems[]> {
	const path = `${screen}/Views`;
	const decoded = decode(await editorText(context, path));
	if (decoded.kind !== 'array') {
		throw toNodeError(NOT_A_LIST, errorPlace(context, { path }));
	}
	return decoded.array
		.filter(isDataObject)
		.map(({ ID, Name }) => ({ name: String(Name), value: Number(ID) }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
