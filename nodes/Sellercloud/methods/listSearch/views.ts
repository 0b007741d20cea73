import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { decode, isDataObject } from '../../client/decode';
import { eventNamed } from '../../trigger/events';
import { ask } from '../editorRequest';

/** The user's saved views of what the trigger's event is about, found by name. */
export async function searchViews(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const event = eventNamed(this.getCurrentNodeParameter('event'));
	if (!event) return { results: [] };
	const wanted = filter.trim().toLowerCase();
	const views = await viewsOf(this, event.record.path);
	return {
		results: views
			.filter(({ name }) => name.toLowerCase().includes(wanted))
			.map(({ name, value }) => ({ name, value: String(value) })),
	};
}

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
	const decoded = decode(await ask(context, `${screen}/Views`, {}));
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
