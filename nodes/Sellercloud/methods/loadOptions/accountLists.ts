import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { errorPlace, toNodeError } from '../../client/errors';
import { listPageIn } from '../../client/listPage';
import { pageQuery } from '../../client/pageNames';
import { allPages } from '../../client/allPages';
import { readText } from '../../client/readText';
import { EDITOR_TIMEOUT, NOT_A_LIST } from '../editorRequest';

/** Calls at the same time. */
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
		async (page) => {
			const answer = await readText(context, path, pageQuery(page), { timeout: EDITOR_TIMEOUT });
			if (!answer.ok) return answer;
			const value = listPageIn(answer.value.text);
			if (value) return { ok: true, value };
			return { ok: false, failure: NOT_A_LIST };
		},
		{ parallel: PARALLEL },
	);
	if (!outcome.ok) throw toNodeError(outcome.failure, errorPlace(context, { path }));
	return outcome.rows
		.map((row) => ({ name: String(nameOf(row) ?? row.ID), value: Number(row.ID) }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
