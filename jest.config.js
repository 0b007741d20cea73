const FAST_CHECK = { '^fast-check$': '<rootDir>/test/support/fastCheck.js' };

/** One project a layer; every layer runs against the sandbox on loopback or against nothing at all. */
const layer = (displayName, extra = {}) => ({
	displayName,
	preset: 'ts-jest',
	testEnvironment: 'node',
	testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }],
	},
	globals: { isLongRun: false },
	moduleNameMapper: FAST_CHECK,
	globalSetup: '<rootDir>/test/support/core/setup.js',
	globalTeardown: '<rootDir>/test/support/core/teardown.js',
	...extra,
});

/** Loads n8n, and the sandbox's server, once per process rather than once per file. */
const engine = {
	testEnvironment: '<rootDir>/test/support/core/environment.js',
	moduleNameMapper: {
		...FAST_CHECK,
		'^(fastify|n8n-core|n8n-workflow)$': '<rootDir>/test/support/core/once/$1.js',
	},
};

module.exports = {
	/** ms. Most tests take far less; a busy machine may be ten times as slow. */
	testTimeout: 60_000,
	/** Jest leaves one core alone by default, which is half of them where there are two. */
	maxWorkers: '100%',
	projects: [
		layer('unit'),
		layer('core', engine),
		layer('package'),
		// What takes minutes of real time, and the proofs of the layers above whose size can be chosen, at full size
		layer('longUnit', {
			testMatch: ['<rootDir>/test/{unit,package}/**/*.sized.test.ts'],
			globals: { isLongRun: true },
		}),
		layer('longCore', {
			...engine,
			testMatch: ['<rootDir>/test/long/**/*.test.ts', '<rootDir>/test/core/**/*.sized.test.ts'],
			globals: { isLongRun: true },
		}),
		layer('e2e', {
			globalSetup: '<rootDir>/test/support/n8n/setup.ts',
			globalTeardown: '<rootDir>/test/support/n8n/teardown.ts',
		}),
		layer('browser', {
			globalSetup: '<rootDir>/test/support/n8n/setup.ts',
			globalTeardown: '<rootDir>/test/support/n8n/teardown.ts',
		}),
		// No test of anything, but the recording of the demo
		layer('video', {
			globalSetup: '<rootDir>/test/support/n8n/setup.ts',
			globalTeardown: '<rootDir>/test/support/n8n/teardown.ts',
		}),
	],
};
