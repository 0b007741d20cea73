import type { INodeParameters } from 'n8n-workflow';
import type { Field, FieldGroup } from '../../../nodes/Sellercloud/interpreter/field';
import { resources } from '../../../nodes/Sellercloud/resources';
import { calls, inSandbox } from '../../support/core/fixture';
import { examples } from '../../support/operations';
import { runExample, withExample } from '../../support/operations/run';
import { sized } from '../../support/sized';

/** What a formula gives that has gone wrong. */
const UNREAL = ['={{ NaN }}', '={{ 1 / 0 }}', '={{ -1 / 0 }}'];
const IN_EACH_FIELD = sized(UNREAL.slice(0, 1), UNREAL);

/** What takes the side that protects, see switches.test.ts; and the filters' own word for what is empty. */
const SWITCHES = ['dryRun', 'allowZero', 'returnAll', 'ifFilterEmpty'];

interface Case {
	title: string;
	change: (value: string) => INodeParameters;
}

const asField = (option: object): Field[] =>
	'type' in option ? [JSON.parse(JSON.stringify(option))] : [];
const groupOf = ({ options = [] }: Field): FieldGroup | undefined =>
	options.find((option): option is FieldGroup => 'values' in option);

/** The other fields as they have to be for a field to be shown. */
const shows = ({ displayOptions }: Field): INodeParameters =>
	JSON.parse(
		JSON.stringify(
			Object.fromEntries(
				Object.entries(displayOptions?.show ?? {}).map(([name, values]) => [name, values?.[0]]),
			),
		),
	);

function valueOf({ type, modes }: Field, value: string): INodeParameters[string] {
	if (type === 'resourceLocator') return { __rl: true, mode: modes?.at(-1)?.name ?? 'id', value };
	if (type === 'resourceMapper') return { mappingMode: 'defineBelow', value: { ShelfLife: value } };
	return value;
}

/** Every place of an operation where a value of its own may be given. */
function casesOf(field: Field): Case[] {
	const { name, displayName: title, type } = field;
	if (SWITCHES.includes(name)) return [];
	if (type === 'collection') {
		return (field.options ?? []).flatMap(asField).flatMap((option) =>
			casesOf(option).map(({ change, ...one }) => ({
				...one,
				change: (value) => ({ ...shows(field), [name]: change(value) }),
			})),
		);
	}
	if (type === 'fixedCollection') {
		const group = groupOf(field);
		return (group?.values ?? []).map((entry) => ({
			title: entry.displayName,
			change: (value) => {
				const row = {
					...Object.fromEntries((group?.values ?? []).map((one) => [one.name, validFor(one)])),
					[entry.name]: valueOf(entry, value),
				};
				const rows = field.typeOptions?.multipleValues ? [row] : row;
				return { ...shows(field), [name]: { [group?.name ?? '']: rows } };
			},
		}));
	}
	return [{ title, change: (value) => ({ ...shows(field), [name]: valueOf(field, value) }) }];
}

/** Something that an entry of a row takes. */
function validFor({ type, send, default: usual }: Field): INodeParameters[string] {
	if (type !== 'string') return JSON.parse(JSON.stringify(usual ?? null));
	return send?.as === undefined || send.as === 'text' ? 'Text' : '1';
}

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation): [string, (typeof examples)[number], readonly Field[]] => {
		const example = examples.find(
			(one) => one.resource === resource.value && one.operation === operation.value,
		);
		if (!example) throw new Error(`There is no example of ${resource.value} ${operation.value}`);
		return [`${resource.value} ${operation.value}`, example, operation.fields];
	}),
);

let walked = 0;

test.each(operations)('%s refuses them in each of its fields', async (_, example, fields) => {
	await withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
		for (const { title, change } of fields.flatMap(casesOf)) {
			for (const value of IN_EACH_FIELD) {
				walked++;
				const running = runExample(fixture, example, subject, { change: change(value) });
				// n8n itself may miss a field then that the value would show
				const result = await running.catch((error: Error) => {
					if (error.name === 'WorkflowHasIssuesError') return undefined;
					throw error;
				});
				if (result === undefined) continue;
				expect([title, value, result.error?.message]).toEqual([
					title,
					value,
					expect.stringMatching(
						/(is|must|not|contains|has no file).*(NaN|Infinity|above 0|or more)/,
					),
				]);
				expect(result.error?.message).toContain(title);
			}
		}
		const sent = calls(fixture.sandbox).map(({ method, path }) => `${method} ${path}`);
		expect(sent.filter((one) => !one.startsWith('GET'))).toEqual([]);
	})();
});

test('all of them are walked', () => {
	expect(walked).toBeGreaterThan(200 * IN_EACH_FIELD.length);
});

describe('a request that is written by hand', () => {
	const pair = (value: string) => ({ parameters: [{ name: 'x', value }] });
	test.each<[string, RegExp, (value: string) => INodeParameters]>([
		['Path', /^Path is (NaN|-?Infinity)/, (path) => ({ path })],
		['Query', /^x is/, (value) => ({ sendQuery: true, queryParameters: pair(value) })],
		['Headers', /^x is/, (value) => ({ sendHeaders: true, headerParameters: pair(value) })],
		['Body', /^x is/, (value) => ({ method: 'PUT', sendBody: true, bodyParameters: pair(value) })],
		[
			'JSON',
			/^The JSON contains/,
			(value) => ({
				method: 'PUT',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: value.replace('{{ ', '{{ ({ a: [').replace(' }}', '] }) }}'),
			}),
		],
		[
			'Query as JSON',
			/^The JSON contains/,
			(value) => ({
				sendQuery: true,
				specifyQuery: 'json',
				jsonQuery: value.replace('{{ ', '{{ ({ a: ').replace(' }}', ' }) }}'),
			}),
		],
		[
			'raw Body',
			/^Body is/,
			(body) => ({ method: 'PUT', sendBody: true, contentType: 'raw', body }),
		],
		['Limit', /^Limit must be a whole number above 0/, (limit) => ({ limit })],
		['Timeout', /^Timeout is/, (timeout) => ({ options: { timeout } })],
		['Concurrency', /^Concurrency is/, (concurrency) => ({ options: { concurrency } })],
		[
			'Put Output in Field',
			/^Put Output in Field is/,
			(name) => ({ options: { outputPropertyName: name } }),
		],
	])('%s', async (_, message, change) => {
		await inSandbox(async ({ sandbox, engine }) => {
			for (const value of UNREAL) {
				const parameters = { method: 'GET', path: '/api/Orders', ...change(value) };
				const result = await engine.run({ parameters });
				expect(result.error?.message).toMatch(message);
			}
			expect(calls(sandbox)).toEqual([]);
		})();
	});
});

test(
	'and so does the form of an endpoint',
	inSandbox(async ({ sandbox, engine }) => {
		const parameters = (value: string) => ({
			operation: 'call',
			endpoint: { __rl: true, mode: 'id', value: 'GET /api/Orders' },
			parameters: {
				mappingMode: 'defineBelow',
				value: { 'model.keyword': value },
			},
		});
		for (const value of UNREAL) {
			const { error } = await engine.run({ parameters: parameters(value) });
			expect(error?.message).toMatch(/^Keyword (is|must)/);
		}
		const lists = calls(sandbox).filter(({ path }) => path.endsWith('/api/Orders'));
		expect(lists).toEqual([]);
	}),
);
