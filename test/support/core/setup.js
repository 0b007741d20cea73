const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Once before all files that load n8n-core: makes the folder in which each process has its own for n8n. */
module.exports = async () => {
	process.env.N8N_TEST_HOMES = mkdtempSync(join(tmpdir(), 'sellercloud-core-'));
};
