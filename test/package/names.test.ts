/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listedEvents, listedOperations } from '../support/description/operations';

/** An operation is called the same everywhere: docs/review.md has the rule. */

/** `Set as Exported to QuickBooks` as `set as exported to QuickBooks`; words with a capital inside stay as they are. */
const inSmallLetters = (name: string): string =>
	name.replace(/\b[A-Z][a-z]*\b/g, (word) => word.toLowerCase());

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** More than one of a resource, where this is not its name with an "s". */
const PLURALS: Record<string, string> = {
	Company: 'companies',
	Inventory: 'inventory records',
};

/** An action without its resource: of `Add products to warehouse inventory transfer`, `Add products` is left. */
function withoutResource(action: string, resource: string): string {
	const one = inSmallLetters(resource);
	const named = new RegExp(`(^| )((to|for) )?(${PLURALS[resource] ?? `${one}s`}|${one})\\b`, 'i');
	return asSentence(action.replace(named, '').trim());
}

/** Actions that are clear without the resource, because they name records of another kind. */
const OF_OTHER_RECORDS = [
	/^Bulk update products/,
	/^(Create|Delete|Get) manual reserves?$/,
	/^Create SKU to SKU transfer$/,
	/^Call endpoint$/,
	/^Get many (brands|carriers|manufacturers|order rules|package types|payment terms|shipping services)$/,
	/^Run (order rules|scheduled task)$/,
];

test.each(
	listedOperations.map(({ resource, operation: { name, action = '' } }) => {
		return [`${resource.name} > ${name}`, resource.name, name, action] as const;
	}),
)('the action of %s has the words of its name, and its resource', (_, resource, name, action) => {
	const own = asSentence(inSmallLetters(name));
	if (OF_OTHER_RECORDS.some((one) => one.test(action))) return expect(action).toBe(own);
	expect(withoutResource(action, resource)).toBe(own);
	expect(action).not.toBe(own);
});

test.each(listedEvents.map(({ name, action }) => [name, action] as const))(
	'the action of the event %s has the words of its name',
	(name, action) => expect(action).toBe(`On ${inSmallLetters(name)}`),
);

test('no two actions are the same', () => {
	const listed = [...listedOperations.map(({ operation }) => operation), ...listedEvents];
	expect(listed.length).toBeGreaterThan(140);
	expect(new Set(listed.map(({ action }) => action)).size).toBe(listed.length);
});

describe('documents, examples and messages', () => {
	const ROOT = join(__dirname, '../..');
	/** Its example is an operation that is to be added. */
	const WITH_NEW_OPERATION = 'docs/architecture.md';
	const patterns = ['*.md', 'examples/*.json', 'nodes/*.ts', 'scripts/*.ts'];
	const files = execFileSync('git', ['ls-files', ...patterns], { cwd: ROOT, encoding: 'utf8' })
		.trim()
		.split('\n')
		.filter((path) => existsSync(join(ROOT, path)) && path !== WITH_NEW_OPERATION);
	const resources = [...new Set(listedOperations.map(({ resource }) => resource.name))];
	const named = new RegExp(`\\b(${resources.join('|')}) > ([A-Z][\\w ]*)`, 'g');

	/** Whether the words begin with an operation of the resource, and go on in small letters. */
	const isKnown = (resource: string, words: string): boolean =>
		listedOperations
			.filter((one) => one.resource.name === resource)
			.map(({ operation: { name } }) => name)
			.some((name) => words.startsWith(name) && !/^(\w| [A-Z])/.test(words.slice(name.length)));

	test('call operations by their names: Order > Get Many', () => {
		const found = files.flatMap((path) =>
			[...readFileSync(join(ROOT, path), 'utf8').matchAll(named)].map(
				([text, resource = '', words = '']) => ({ path, text, isKnown: isKnown(resource, words) }),
			),
		);
		expect(found.length).toBeGreaterThan(100);
		expect(found.filter((one) => !one.isKnown)).toEqual([]);
	});
});
