// `loadingProcess.cjs <n8n's folder> <file> ...`: prints the ms to require the files once n8n-workflow is loaded. Plain
// JavaScript, since what runs TypeScript takes part in each require.
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [, , n8n, ...files] = process.argv;

const requireThere = createRequire(join(n8n, 'package.json'));
requireThere('n8n-workflow');
const begun = performance.now();
for (const file of files) requireThere(file);
console.log(JSON.stringify({ ms: performance.now() - begun }));
