import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { toNodeError } from '../../client/errors';
import { listPageIn } from '../../client/listPage';
import { allPages } from '../../client/pages';
import { send } from '../../client/request';

const TIMEOUT = 30_000;
const PARALLEL = 4;

/** The companies of the account, by name. */
export async function getCompanies(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await namesOf(this, '/api/Companies', ({ CompanyName }) => CompanyName);
}

/** The warehouses of the account, by name. */
export async function getWarehouses(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await namesOf(this, '/api/Warehouses', ({ Name }) => Name);
}

/** The vendors of the account, by name. */
export async function getVendors(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await namesOf(this, '/api/Vendors', ({ Name }) => Name);
}

async function namesOf(
	context: ILoadOptionsFunctions,
	path: string,
	nameOf: (row: IDataObject) => unknown,
): Promise<INodePropertyOptions[]> {
	const outcome = await allPages(
		async ({ pageNumber, pageSize }) => {
			const query = { 'model.pageNumber': pageNumber, 'model.pageSize': pageSize };
			const answer = await send(
				context,
				{ method: 'GET', path, kind: 'read', query, timeout: TIMEOUT },
				{ itemIndex: 0 },
				async ({ text }) => listPageIn(await text()),
			);
			if (!answer.ok) return answer;
			if (answer.value) return { ok: true, value: answer.value };
			const message = 'The answer is no list. Check Endpoint in the credential';
			return { ok: false, failure: { kind: 'unusable', message } };
		},
		{ parallel: PARALLEL },
	);
	if (!outcome.ok) {
		const place = { node: context.getNode(), itemIndex: 0, method: 'GET', path };
		throw toNodeError(outcome.failure, place);
	}
	return outcome.rows
		.map((row) => ({ name: String(nameOf(row) ?? row.ID), value: Number(row.ID) }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
