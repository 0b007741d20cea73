const { mkdirSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// A script that runs the engine outside of Jest has no folder for its homes yet
const homes = process.env.N8N_TEST_HOMES ?? join(tmpdir(), 'sellercloud-core');
// n8n-core writes its key where this says, as soon as it is loaded; each process has a folder of its own
process.env.N8N_USER_FOLDER = join(homes, String(process.pid));
mkdirSync(process.env.N8N_USER_FOLDER, { recursive: true });
// What nodes report is asserted on, not printed
process.env.N8N_LOG_LEVEL ??= 'silent';
