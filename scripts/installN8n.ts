/* eslint-disable no-console */
import { installN8n } from './n8n/install';
import { versions } from './n8n/versions';

/** Installs every n8n version that e2e tests run on, unless it is in the cache already. */
async function main(): Promise<void> {
	for (const version of Object.values(versions)) {
		await installN8n(version, { onProgress: (line) => console.log(`n8n ${version}: ${line}`) });
	}
}

void main();
