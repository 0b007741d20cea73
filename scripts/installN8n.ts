/* eslint-disable no-console */
import { installN8n } from './n8n/install';
import { installVerdaccio } from './n8n/verdaccio';
import { versions } from './n8n/versions';

/** Installs every n8n version that e2e tests run on, and the registry of the browser suite, unless they are in the cache already. */
async function main(): Promise<void> {
	for (const version of Object.values(versions)) {
		await installN8n(version, { onProgress: (line) => console.log(`n8n ${version}: ${line}`) });
	}
	await installVerdaccio({ onProgress: (line) => console.log(`Verdaccio: ${line}`) });
}

void main();
