/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** `loadingProcess.ts <n8n's folder> <file> ...`: ms to require the files once n8n-workflow is loaded. */
const [, , n8n = '', ...files] = process.argv;

const own = createRequire(join(n8n, 'package.json'));
own('n8n-workflow');
const begun = performance.now();
for (const file of files) own(file);
console.log(JSON.stringify({ ms: performance.now() - begun }));
