/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { inSandbox } from '../../support/core/fixture';

/** A Sellercloud node as a version of the package saved it, and what it returned then. */
interface Released {
	/** Without those that had their default value, as n8n saves a node. */
	parameters: INodeParameters;
	/** Members of its rows, in order, with the type that each has where it is not null. */
	members: Record<string, string>;
}

const workflows = readdirSync(__dirname, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name }) => readdirSync(join(__dirname, name)).map((file) => join(name, file)));

test.each(workflows)(
	'%s still runs, and returns what it returned',
	async (file) =>
		await inSandbox(async ({ engine }) => {
			const { parameters, members }: Released = JSON.parse(
				readFileSync(join(__dirname, file), 'utf8'),
			);
			const { items, error } = await engine.run({ parameters });
			expect(error).toBeUndefined();
			const returned = Object.entries(membersOf(items)).filter(([name]) => name in members);
			expect(returned).toEqual(Object.entries(members));
		})(),
);

/** The members of rows, in the order of the first row. */
function membersOf(rows: readonly IDataObject[]): Record<string, string> {
	const names = Object.keys(rows[0] ?? {});
	const typeOf = (name: string): string => {
		const value = rows.map((row) => row[name]).find((one) => one !== null && one !== undefined);
		return Array.isArray(value) ? 'array' : typeof value;
	};
	return Object.fromEntries(names.map((name) => [name, typeOf(name)]));
}
