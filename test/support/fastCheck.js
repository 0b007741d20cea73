const { dirname, join } = require('node:path');

/**
 * fast-check with the same inputs in each run, so that the result of a test depends on the commit alone. Nightly runs
 * set RANDOM_SEED, a whole number, to try others.
 */
const fc = require(
	join(dirname(require.resolve('fast-check/package.json')), 'lib/cjs/fast-check.js'),
);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.RANDOM_SEED ?? 1) | 0 });

module.exports = fc;
