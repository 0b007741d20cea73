/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { parse } from 'yaml';

import { dig, digText, isObject } from '../../../scripts/n8n/json';

/** The compose file that users are told to run. */
export const COMPOSE_FILE = resolve(
	__dirname,
	...['..', '..', '..', 'examples', 'queue-mode', 'compose.yaml'],
);

export interface Service {
	image: string;
	/** Words of the command line. */
	command: string[];
	environment: Record<string, string>;
}

/**
 * Reads a service of the compose file as Docker Compose does, as far as the file needs it.
 *
 * @param variables what a user has in `.env`
 * @throws Error when a variable is missing there
 */
export async function readService(
	name: string,
	variables: Readonly<Record<string, string>>,
): Promise<Service> {
	const service = dig(await readCompose(), 'services', name);
	const command = dig(service, 'command');
	const environment = dig(service, 'environment');
	return {
		image: digText(service, 'image'),
		command: typeof command === 'string' ? command.split(' ') : [],
		environment: Object.fromEntries(
			Object.entries(isObject(environment) ? environment : {}).map(([key, value]) => [
				key,
				filledIn(String(value), variables),
			]),
		),
	};
}

/** The whole file, with what its parts share merged into them. */
export async function readCompose(): Promise<unknown> {
	return parse(await readFile(COMPOSE_FILE, 'utf8'), { merge: true });
}

/** The only form of a variable that the file uses: `${NAME:?what to do about it}`. */
function filledIn(text: string, variables: Readonly<Record<string, string>>): string {
	return text.replace(/\$\{(\w+):\?([^}]*)\}/g, (_, name: string, hint: string) => {
		const value = variables[name];
		if (value === undefined) throw new Error(`${name} is missing: ${hint}`);
		return value;
	});
}
