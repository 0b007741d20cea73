/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import { settingsFrom, type Settings } from '../options';
import type { SandboxData } from './model';
import { seedData } from './seed';
import { createStock, type StockChanges } from './stock';
import { createViews } from './views';

/** Ms after a change until it is written: what a kill of the process loses at most. */
const DELAY = 300;

/** The data without their functions. */
interface Kept extends Omit<SandboxData, 'stock' | 'views'> {
	stock: StockChanges;
	/** The same for every sandbox. */
	views: undefined;
}

interface Content {
	/** `memberNames` of the records: a file of another version of the sandbox is not read. */
	members: string[];
	data: Kept;
}

/** Keeps the data of a sandbox in a file, from one start to the next. */
export interface Store {
	/** Undefined where nothing has been kept. A file that is no store of this version is put aside. */
	load(): SandboxData | undefined;
	save(data: SandboxData): void;
	/** Saves what the data are in a moment, several changes at once. */
	saveSoon(data: () => SandboxData): void;
}

const nowhere: Store = { load: () => undefined, save: () => {}, saveSoon: () => {} };

export function createStore({ store: path, onNotice }: Settings): Store {
	if (path === '') return nowhere;
	const members = memberNames(keptOf(seedData(settingsFrom({}), 0)));
	let timer: NodeJS.Timeout | undefined;

	const save = (data: SandboxData): void => {
		clearTimeout(timer);
		timer = undefined;
		const content: Content = { members, data: keptOf(data) };
		try {
			writeWhole(path, serialize(content));
		} catch (error) {
			onNotice(`The sandbox's data cannot be kept: ${String(error)}`);
		}
	};

	return {
		load() {
			if (!existsSync(path)) return undefined;
			const content = contentOf(readFileSync(path));
			if (hasMembers(content, members)) return dataOf(content.data);
			renameSync(path, `${path}.old`);
			onNotice(
				`${path} has no data that this sandbox can read. It starts with new data; the file is now ${path}.old.`,
			);
			return undefined;
		},
		save,
		saveSoon(data) {
			timer ??= setTimeout(() => save(data()), DELAY).unref();
		},
	};
}

function keptOf(data: SandboxData): Kept {
	return { ...data, stock: data.stock.changes, views: undefined };
}

function dataOf(kept: Kept): SandboxData {
	return { ...kept, stock: createStock(kept.stock), views: createViews() };
}

/** A reader of `path`, and a process that is killed, never see half of it. */
function writeWhole(path: string, bytes: Buffer): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.new`, bytes);
	renameSync(`${path}.new`, path);
}

/** Undefined for what is nothing that was serialized. */
function contentOf(bytes: Buffer): unknown {
	try {
		return deserialize(bytes);
	} catch {
		return undefined;
	}
}

function hasMembers(content: unknown, members: readonly string[]): content is Content {
	const { members: found }: Partial<Content> = Object(content);
	return JSON.stringify(found) === JSON.stringify(members);
}

/** The names of all members, at any depth. */
function memberNames(value: unknown): string[] {
	const names = new Set<string>();
	const collect = (one: unknown): void => {
		if (one instanceof Map || Array.isArray(one)) return [...one.values()].forEach(collect);
		if (typeof one !== 'object' || one === null) return;
		for (const [name, member] of Object.entries(one)) {
			names.add(name);
			collect(member);
		}
	};
	collect(value);
	return [...names].sort();
}
