/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

/** Keeps it to itself: no sandbox (CI runs as root), no graphics card, no calls to Google. */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Starts a headless Chromium: the one that the variable CHROMIUM names, else /usr/bin/chromium. It ends with this
 * process, whatever ends that.
 * @throws Error that says how to install it when there is none
 */
export async function launchChromium(): Promise<Browser> {
	const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
	await access(executablePath, constants.X_OK).catch(() => {
		throw new Error(
			`There is no Chromium at ${executablePath}. Install it (Debian, Ubuntu: apt-get install chromium), or name another one: CHROMIUM=/path/to/chrome npm run test:browser`,
		);
	});
	return await chromium.launch({ executablePath, args: flags });
}
