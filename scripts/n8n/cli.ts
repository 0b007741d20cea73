/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Execution, findExecution } from './execution';
import { isObject, type JsonObject } from './json';
import type { Ending } from './process';

export interface Credential {
	id: string;
	name: string;
	/** The credential type, as `sellercloudApi`. */
	type: string;
	/** Its fields in plain text; n8n encrypts them. */
	data: JsonObject;
}

/** A workflow as the editor exports it: nodes and connections; the rest has defaults. */
export interface Workflow extends JsonObject {
	id: string;
	name: string;
	nodes: JsonObject[];
	connections: JsonObject;
}

export interface CommandLineRun {
	/** Undefined when n8n has printed none: the workflow didn't get as far as running. */
	execution: Execution | undefined;
	/** Null when a signal ended the process. n8n 1.x and 2.x at times crash after all is done. */
	exitCode: number | null;
	/** Everything printed. */
	log: string;
}

/**
 * n8n's command line, each call a process of its own (about five seconds). Success is read from
 * what n8n prints: its exit code is 0 after some failures, and at times a crash on the way out
 * follows a success.
 */
export class CommandLine {
	/**
	 * @param run Runs `n8n <args>` to its end.
	 * @param folder Where files for n8n to read or write may be put.
	 */
	constructor(
		private readonly run: (args: readonly string[]) => Promise<Ending>,
		private readonly folder: string,
	) {}

	/** Adds the credentials, or replaces those with the same id. */
	async importCredentials(credentials: readonly Credential[]): Promise<void> {
		await this.import('import:credentials', credentials);
	}

	/** Adds the workflows, not active, or replaces those with the same id. */
	async importWorkflows(workflows: readonly Workflow[]): Promise<void> {
		const defaults = { active: false, settings: {}, versionId: randomUUID() };
		await this.import(
			'import:workflow',
			workflows.map((workflow) => ({ ...defaults, ...workflow })),
		);
	}

	/** All credentials as they are in the database, decrypted. */
	async exportCredentials(): Promise<Credential[]> {
		const file = this.temporaryFile();
		try {
			const args = ['export:credentials', '--all', '--decrypted', `--output=${file}`];
			const { output } = await this.run(args);
			const text = await readFile(file, 'utf8').catch(() => undefined);
			if (text !== undefined) return parseCredentials(text);
			if (output.includes('No credentials found')) return [];
			throw new Error(`n8n has exported no credentials:\n${output}`);
		} finally {
			await rm(file, { force: true });
		}
	}

	/** Runs a saved workflow from its manual trigger. */
	async execute(workflowId: string): Promise<CommandLineRun> {
		const { code, output } = await this.run(['execute', `--id=${workflowId}`, '--rawOutput']);
		return { execution: findExecution(output), exitCode: code, log: output };
	}

	private async import(command: string, objects: readonly object[]): Promise<void> {
		const file = this.temporaryFile();
		try {
			await writeFile(file, JSON.stringify(objects), { mode: 0o600 });
			const { output } = await this.run([command, `--input=${file}`]);
			if (!output.includes(`Successfully imported ${objects.length}`)) {
				throw new Error(`n8n ${command} failed:\n${withoutMigrations(output)}`);
			}
		} finally {
			await rm(file, { force: true });
		}
	}

	private temporaryFile(): string {
		return join(this.folder, `exchange-${randomUUID()}.json`);
	}
}

/** The log without the hundreds of lines about making a new database. */
export function withoutMigrations(log: string): string {
	return log.replace(/^.*(Starting|Finished) migration .*\n/gm, '');
}

function parseCredentials(text: string): Credential[] {
	const parsed: unknown = JSON.parse(text);
	if (Array.isArray(parsed) && parsed.every(isCredential)) return parsed;
	throw new Error('n8n has exported credentials of an unknown shape');
}

function isCredential(value: unknown): value is Credential {
	return (
		isObject(value) &&
		typeof value.id === 'string' &&
		typeof value.name === 'string' &&
		typeof value.type === 'string' &&
		isObject(value.data)
	);
}
