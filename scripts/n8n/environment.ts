/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { tmpdir } from 'node:os';
import { delimiter, dirname } from 'node:path';

import type { InstalledN8n } from './install';

/** What keeps n8n to itself: no calls home, no first-run questions, nothing beyond this machine. */
const quiet = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	// The list of verified community packages comes from n8n's server; ours is installed by file.
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	// `execute` prints its result through the log.
	N8N_LOG_LEVEL: 'info',
	N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
	N8N_HOST: '127.0.0.1',
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	// The address is plain http.
	N8N_SECURE_COOKIE: 'false',
};

const byMajor: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	// A community node may be used as an AI tool only with this; 2.x allows it always.
	'1': { N8N_COMMUNITY_PACKAGES_ALLOW_TOOL_USAGE: 'true' },
	// Reads a list from n8n's server.
	'2': { N8N_DISABLED_MODULES: 'mcp-registry' },
};

/** What a process needs of the machine; the rest of our own environment isn't n8n's business. */
const inherited = ['TZ', 'LANG', 'SystemRoot', 'APPDATA'];

/** The whole environment of an n8n process that keeps its data in `userFolder`/.n8n. */
export function n8nEnvironment(
	installed: InstalledN8n,
	userFolder: string,
	extra: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
	return {
		...Object.fromEntries(inherited.map((name) => [name, process.env[name]])),
		PATH: [dirname(installed.node), process.env.PATH].join(delimiter),
		HOME: userFolder,
		TMPDIR: tmpdir(),
		N8N_USER_FOLDER: userFolder,
		...quiet,
		...byMajor[installed.version.split('.')[0] ?? ''],
		...extra,
	};
}
