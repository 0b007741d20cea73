import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { decode, isDataObject } from '../../client/decode';
import { editorText } from '../editorRequest';

/**
 * Finds the user's saved views by name.
 *
 * @param screenOf the path of the list that the form is about, such as `/api/Orders`; `undefined` where there is none
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
 * @throws NodeApiError when Sellercloud refuses; NodeOperationError when the answer is no list
 */
export async function viewsOf(
	context: ILoadOptionsFunctions,
	screen: string,
): Promise<INodeListSearchItems[]> {
	const decoded = decode(await editorText(context, `${screen}/Views`));
	if (decoded.kind !== 'array') {
		throw new NodeOperationError(context.getNode(), 'The answer is no list of saved views', {
			description: 'Check Endpoint in the credential.',
		});
	}
	return decoded.array
		.filter(isDataObject)
		.map(({ ID, Name }) => ({ name: String(Name), value: Number(ID) }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
