/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation, Resource } from '../../nodes/Sellercloud/interpreter/operation';
import { resources } from '../../nodes/Sellercloud/resources';
import { coverage } from '../apiCoverage/coverage';
import { fieldLines } from './fieldLines';

/** Separates what is written by hand from what this script makes of the code. */
const MARK =
	'<!-- The rest of this page is generated from the code: npx tsx scripts/writeResources.ts -->';

export interface ResourcePage {
	resource: Resource;
	path: string;
	/** What the file contains now. */
	present: string;
	/** What is written by hand. */
	written: string;
	/** What it has to contain. */
	page: string;
}

/** The pages `docs/resources/NAME.md`, one for each resource. */
export function resourcePages(): ResourcePage[] {
	return resources.map((resource) => {
		const path = join(__dirname, '../../docs/resources', `${fileNameOf(resource)}.md`);
		const present = readFileSync(path, 'utf8');
		const written = (present.split(MARK)[0] ?? '').trimEnd();
		return { resource, path, present, written, page: `${written}\n\n${reference(resource)}` };
	});
}

/** `warehouseTransfer` is in `warehouse-transfer.md`. */
const fileNameOf = ({ value }: Resource): string =>
	value.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const reference = (resource: Resource): string => `${MARK}

## Fields

The fields that many operations have, such as **Output** and **Options**, are described [once for all of them](../operations.md#fields-that-many-operations-have).

${resource.operations.map((operation) => section(resource, operation)).join('\n')}`;

const section = (resource: Resource, operation: Operation): string => {
	const lines = fieldLines(operation.fields);
	return `### ${operation.name}

${sentence(operation.description)} ${KINDS[operation.kind]} ${endpoints(resource, operation)}
${lines.length > 0 ? `\n${lines.join('\n')}\n` : ''}`;
};

const KINDS: Record<Operation['kind'], string> = {
	read: 'Only reads.',
	safeWrite: 'Changes data; running it again sets the same values.',
	write: 'Changes data.',
};

const ENDPOINTS = coverage();

/** `Calls GET /api/Orders.` */
function endpoints(resource: Resource, operation: Operation): string {
	const called = ENDPOINTS.filter(({ operations }) =>
		operations.some((one) => one.resource === resource.name && one.name === operation.name),
	);
	const names = called.map(({ key, isNewer }) => `\`${key}\`${isNewer ? ' (newer)' : ''}`);
	return `Calls ${names.join(', ')}.`;
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
