require('./n8nHome');
const { createRequire } = require('node:module');
const { join, sep } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

const DIST = join(__dirname, '../../../dist') + sep;

/**
 * Loads n8n with Node's own `require`, once per process, as a running n8n does: Jest would compile its two thousand
 * files again for each file of tests. The built package is loaded again for each, since it remembers tokens and limits.
 */
module.exports = class extends TestEnvironment {
	async setup() {
		await super.setup();
		for (const path of Object.keys(require.cache).filter((one) => one.startsWith(DIST)))
			delete require.cache[path];
		// Used by the modules in `once/`, which stand in for n8n's packages
		this.global.requireOnce = createRequire(__filename);
		// The clock of the machine, as n8n and the built package read it; that of a test is another one
		this.global.MachineDate = Date;
		this.global.MachineTimers = globalThis;
	}
};
