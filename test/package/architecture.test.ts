/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { preProcessFile } from 'typescript';

const ROOT = join(__dirname, '../..');
const NODES = 'nodes/Sellercloud';

/** What each room may import, besides itself and `credentials`; types included. docs/architecture.md draws it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	credentials: [],
	client: [],
	input: ['client'],
	records: ['client', 'input'],
	checks: ['client'],
	swagger: ['client', 'input', 'records'],
	execution: ['client', 'input', 'records'],
	interpreter: ['client', 'input', 'records', 'execution'],
	resources: ['client', 'input', 'records', 'swagger', 'execution', 'interpreter'],
	account: [
		'client',
		'input',
		'swagger',
		'checks',
		'execution',
		'interpreter',
		'resources',
		'trigger',
	],
	methods: ['client', 'input', 'records', 'swagger'],
	trigger: ['client', 'input', 'records', 'swagger', 'checks'],
	router: ['client', 'input', 'execution', 'interpreter', 'resources', 'account'],
	'Sellercloud.node': ['router', 'account', 'resources', 'interpreter', 'methods'],
	'SellercloudTrigger.node': ['trigger', 'methods'],
};

const sources = ['credentials', NODES].flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join(folder, file)),
);

/** The files of the package that a file imports, its types included. */
function importsOf(file: string): string[] {
	const { importedFiles } = preProcessFile(readFileSync(join(ROOT, file), 'utf8'));
	return importedFiles
		.map(({ fileName }) => fileName)
		.filter((name) => name.startsWith('.') && !name.endsWith('.json'))
		.map((name) => {
			const path = normalize(join(file, '..', name));
			const found = [`${path}.ts`, join(path, 'index.ts')].find((one) =>
				existsSync(join(ROOT, one)),
			);
			if (found === undefined) throw new Error(`${file} imports ${name}, which is not there`);
			return found;
		});
}

/** The room of a file: its folder, or its own name at the top. */
function roomOf(file: string): string {
	if (file.startsWith('credentials/')) return 'credentials';
	const [room = ''] = file.slice(NODES.length + 1).split('/');
	return room.replace(/\.ts$/, '');
}

const graph = new Map(sources.map((file) => [file, importsOf(file)]));

test('every file belongs to a room that is listed', () => {
	const rooms = new Set(sources.map(roomOf));
	expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test('no file imports from a room above its own', () => {
	const upward = [...graph].flatMap(([file, targets]) =>
		targets
			.filter((target) => {
				const [from, to] = [roomOf(file), roomOf(target)];
				if (from === to) return false;
				return to === 'credentials'
					? from === 'credentials'
					: !(MAY_IMPORT[from] ?? []).includes(to);
			})
			.map((target) => `${file} -> ${target}`),
	);
	expect(upward).toEqual([]);
});

test('no files import each other in a circle', () => {
	expect(circlesIn(graph)).toEqual([]);
});

test('a circle is found', () => {
	const small = new Map([
		['a', ['b']],
		['b', ['c']],
		['c', ['b']],
	]);
	expect(circlesIn(small)).toEqual(['b -> c -> b']);
});

/** The first circle that each file closes, as a chain of names. */
function circlesIn(files: ReadonlyMap<string, readonly string[]>): string[] {
	const finished = new Set<string>();
	const circles: string[] = [];
	const visit = (file: string, way: string[]): void => {
		const start = way.indexOf(file);
		if (start >= 0) circles.push([...way.slice(start), file].join(' -> '));
		if (start >= 0 || finished.has(file)) return;
		for (const next of files.get(file) ?? []) visit(next, [...way, file]);
		finished.add(file);
	};
	for (const file of files.keys()) visit(file, []);
	return circles;
}
