import { calls, inSandbox } from '../../support/core/fixture';
import { editorOf } from '../../support/core/options';

/** Every path of the API but the login. */
const ANY = /^\/rest\/api\/(?!token)/i;

/** Answers with status 200 that are no list. */
const ANSWERS = [
	'',
	'null',
	'"Service unavailable"',
	'{"Items":[{"ID":1,"Na',
	'{"Message":"Try later"}',
	'{"Foo":1}',
	'<!DOCTYPE html><html></html>',
];

/** They choose from the Swagger document, which has the snapshot in its place. */
const KNOWN = ['getJobTypes', 'searchEndpoints'];

test(
	'a list in the editor that gets another answer says so, rather than that there is nothing',
	inSandbox(async ({ sandbox, engine }) => {
		const editor = editorOf(engine);
		const { searched, loaded } = editor.lists;
		const lists = [
			...searched.map((name) => [name, async () => await editor.search(name)] as const),
			...loaded.map((name) => [name, async () => await editor.options(name)] as const),
		].filter(([name]) => !KNOWN.includes(name));
		expect(lists.length).toBeGreaterThan(12);
		for (const [name, load] of lists) {
			for (const body of ANSWERS) {
				sandbox.control.faults.clear();
				sandbox.control.faults.add({ kind: 'status', code: 200, body, path: ANY, times: Infinity });
				const before = calls(sandbox).length;
				const outcome = await load().then(
					() => 'a list',
					(error: unknown) => error,
				);
				expect([name, body, outcome]).toEqual([name, body, expect.any(Object)]);
				expect(String(Object(outcome).message)).toMatch(
					/instead of|web page|Try later|not return a list/,
				);
				expect(calls(sandbox).length).toBeGreaterThan(before);
			}
		}
	}),
);
