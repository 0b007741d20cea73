/** One project a layer; every layer runs against the sandbox on loopback or against nothing at all. */
const layer = (displayName, extra = {}) => ({
	displayName,
	preset: 'ts-jest',
	testEnvironment: 'node',
	testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }],
	},
	...extra,
});

module.exports = {
	/** ms. Most tests take far less; a busy machine may be ten times as slow. */
	testTimeout: 60_000,
	projects: [
		layer('unit'),
		layer('core'),
		layer('package'),
		layer('e2e', {
			globalSetup: '<rootDir>/test/support/n8n/setup.ts',
			globalTeardown: '<rootDir>/test/support/n8n/teardown.ts',
		}),
		layer('browser', {
			globalSetup: '<rootDir>/test/support/n8n/setup.ts',
			globalTeardown: '<rootDir>/test/support/n8n/teardown.ts',
		}),
	],
};
