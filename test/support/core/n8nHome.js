const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// n8n-core writes its key where this says, as soon as it is loaded
process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'sellercloud-core-'));
// What nodes report is asserted on, not printed
process.env.N8N_LOG_LEVEL ??= 'silent';
