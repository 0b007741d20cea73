import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError } from '../client/errors';
import { decode, isDataObject } from '../client/decode';
import { readText } from '../client/files';
import { send } from '../client/request';
import type { Outcome } from '../client/types';
import { eventNamed } from '../trigger/events';

const TIMEOUT = 30_000;

/** The user's saved views of what the trigger's event is about, found by name. */
export async function searchViews(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const event = eventNamed(this.getCurrentNodeParameter('event'));
	if (!event) return { results: [] };
	const path = `${event.record.path}/Views`;
	const outcome = await viewsAt(this, path);
	if (!outcome.ok) {
		throw toNodeError(outcome.failure, { node: this.getNode(), itemIndex: 0, method: 'GET', path });
	}
	const wanted = filter.trim().toLowerCase();
	return {
		results: outcome.value
			.filter(({ name }) => name.toLowerCase().includes(wanted))
			.sort((one, other) => one.name.localeCompare(other.name)),
	};
}

async function viewsAt(
	context: ILoadOptionsFunctions,
	path: string,
): Promise<Outcome<Array<{ name: string; value: string }>>> {
	const answer = await send(
		context,
		{ method: 'GET', path, kind: 'read', timeout: TIMEOUT },
		{ itemIndex: 0 },
		async ({ headers }, body) => decode(await readText(body, headers, TIMEOUT)),
	);
	if (!answer.ok) return answer;
	const decoded = answer.value;
	if (decoded.kind !== 'array') {
		const message = 'The answer is no list of saved views. Check Endpoint in the credential';
		return { ok: false, failure: { kind: 'unusable', message } };
	}
	const views = decoded.array.filter(isDataObject);
	return {
		ok: true,
		value: views.map(({ ID, Name }) => ({ name: String(Name), value: String(ID) })),
	};
}
