/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox';

/** The vendor's own document, which is not ours to publish, so that not every machine has it. */
const VENDOR = join(__dirname, '../../../shared/vendor/sellercloud-swagger-2022.json');

export interface ApiDescription {
	/** Swagger 2.0 */
	document: unknown;
	isVendors: boolean;
}

/** The description of the API to test against: the vendor's where it is at hand, else the sandbox's own. */
export async function apiDescription(): Promise<ApiDescription> {
	if (existsSync(VENDOR)) {
		return { document: JSON.parse(readFileSync(VENDOR, 'utf8')), isVendors: true };
	}
	const sandbox = await startSandbox();
	try {
		const answer = await fetch(`${sandbox.endpoint}/swagger/docs/v1`);
		return { document: await answer.json(), isVendors: false };
	} finally {
		await sandbox.close();
	}
}
