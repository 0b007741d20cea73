const { mkdirSync } = require('node:fs');
const { join } = require('node:path');

// n8n-core writes its key where this says, as soon as it is loaded; each process has a folder of its own
process.env.N8N_USER_FOLDER = join(process.env.N8N_TEST_HOMES, String(process.pid));
mkdirSync(process.env.N8N_USER_FOLDER, { recursive: true });
// What nodes report is asserted on, not printed
process.env.N8N_LOG_LEVEL ??= 'silent';
