const { rmSync } = require('node:fs');

/** Once after all files that load n8n-core. Jest ends its processes before, some of them by force. */
module.exports = async () => {
	rmSync(process.env.N8N_TEST_HOMES, { recursive: true, force: true });
};
