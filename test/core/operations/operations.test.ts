import { calls } from '../../support/core/fixture';
import { examples } from '../../support/operations';
import { REFUSAL } from '../../support/operations/example';
import { parametersOf, runExample, withExample } from '../../support/operations/run';

const ITEM = '={{ $json.subject }}';

describe.each(examples.map((example) => [`${example.resource} ${example.operation}`, example]))(
	'%s',
	(_, example) => {
		if (typeof example === 'string') throw new Error('This is no example');

		test(
			'does what it is for',
			withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
				const result = await runExample(fixture, example, subject);
				expect(result.error).toBeUndefined();
				expect(result.outputs[0]?.length).toBeGreaterThan(0);
				expect(result.outputs[0]?.every(({ pairedItem }) => Object(pairedItem).item === 0)).toBe(
					true,
				);
				example.check?.(result.items, fixture.sandbox, subject);
			}),
		);

		test(
			"says in Sellercloud's own words why it was refused",
			withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
				const { refusal } = example;
				if ('path' in refusal) {
					const { method, path } = refusal;
					const body = { Message: REFUSAL };
					const times = Number.POSITIVE_INFINITY;
					fixture.sandbox.control.faults.add({
						kind: 'status',
						code: 500,
						method,
						path,
						body,
						times,
					});
				}
				const asked = 'subject' in refusal ? refusal.subject : subject;
				const result = await runExample(fixture, example, asked);
				expect(result.error?.message).toMatch(refusal.message);
				const description = result.error?.description;
				if ('path' in refusal) {
					expect(description).toMatch(/\((GET|POST|PUT|DELETE) \/api\/\S+, status 500\)/);
				} else {
					expect(description).toMatch(/^[A-Z].*[.)]$/);
				}
			}),
		);

		test.each(example.bad)('sends nothing for %j', async (change, message) => {
			await withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
				const result = await runExample(fixture, example, subject, { change });
				expect(result.error?.message).toMatch(message);
				expect(calls(fixture.sandbox)).toEqual([]);
			})();
		});

		test(
			'goes on when one of several items is wrong',
			withExample(example, async ({ subjects: [first = 0, second = 0], ...fixture }) => {
				const result = await runExample(fixture, example, ITEM, {
					items: [first, example.badSubject ?? 0, second].map((subject) => ({ subject })),
					onError: 'continueRegularOutput',
				});
				const items = result.outputs[0] ?? [];
				// A job has an error, too, but no message
				const failed = items.filter(
					({ json }) => typeof json.error === 'string' && typeof json.message === 'string',
				);
				expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
				const ofItems = items.map(({ pairedItem }) => Object(pairedItem).item);
				expect([...new Set(ofItems)].sort()).toEqual([0, 1, 2]);
			}),
		);

		test(
			'only shows what it would send in a dry run',
			withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
				// A few operations have it beside their options
				const change = { dryRun: true, options: { dryRun: true } };
				const result = await runExample(fixture, example, subject, { change });
				const isWrite = result.items.some(({ dryRun }) => dryRun === true);
				const changes = calls(fixture.sandbox).filter(({ method }) => method !== 'GET');
				if (!isWrite) return expect(changes.every(({ path }) => isReadingPost(path))).toBe(true);
				expect(result.items).toMatchObject([
					{
						method: expect.stringMatching(/POST|PUT|DELETE/),
						path: expect.stringMatching(/^\/api/),
					},
				]);
				expect(changes).toEqual([]);
			}),
		);

		test(
			'serves an agent, who changes nothing unless that is allowed',
			withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
				const parameters = parametersOf(example, subject);
				const run = { parameters, binary: example.binary, asTool: true };
				const before = await fixture.engine.run(run);
				const answer = await fixture.engine.run({
					...run,
					parameters: { ...parameters, allowWrites: true },
				});
				expect(answer.error).toBeUndefined();
				expect(answer.items).toMatchObject([{ shown: expect.any(Number) }]);
				const wasRefused = /read-only/.test(String(before.items[0]?.error));
				const changed = calls(fixture.sandbox).filter(({ method }) => method !== 'GET');
				expect(wasRefused).toBe(changed.length > 0 && !isReadingPost(changed[0]?.path));
			}),
		);
	},
);

const isReadingPost = (path = ''): boolean =>
	/\/(GetCustomColumns|PrintPdfInvoice|ProfitAndLoss|GetProductsImages|ManualReserves\/Get)$/.test(
		path,
	);
