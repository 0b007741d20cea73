/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, selectors } from 'playwright-core';

import type { Sandbox, SandboxOptions } from '../../../sandbox';
import type { Credential } from '../../../scripts/n8n/cli';
import type { InstanceOptions, N8nInstance } from '../../../scripts/n8n/instance';
import type { JsonObject } from '../../../scripts/n8n/json';
import owner from '../../../scripts/n8n/owner.json';
import { saveCredential } from '../n8n/bench';
import { createInstanceWithPackage } from '../n8n/instance';
import { startSandbox } from '../n8n/sandbox';
import { startTlsProxy } from '../n8n/tlsProxy';
import { credentialFor } from '../n8n/workflows';
import { launchChromium } from './chromium';

/** A person looks at what is put here. */
const screenshots = join(__dirname, '..', '..', 'browser', 'screenshots');

/** Not in a picture: messages in a corner, which hide what is behind them, and what no two runs have in common. */
const UNSEEN = [
	'.el-notification',
	// How long an execution took
	'[data-test-id="logs-overview-status"], [class*="_executionSummary_"]',
	'[data-test-id="chat-session-id"]',
];

/** n8n points out once, above the output, that it can be pinned. */
const WITHOUT_HINT = "localStorage.setItem('N8N_PIN_DATA_DISCOVERY_NDV', 'true')";

/** What time it is for the Sellercloud, so that pictures show the same dates whenever they are taken. */
const NOW = Date.parse('2026-10-05T14:00:00Z');

/** ms. A locator that isn't there by then isn't coming; CI is slow. */
const PATIENCE = 45_000;

/** What every picture shows at least; documents show it at two thirds of its size. */
const VIEWPORT = { width: 1280, height: 800 };

export interface BenchOptions extends SandboxOptions {
	/** `newest`, `oldest` or a number; `newest` by default. */
	version?: string;
	/** A host of Sellercloud's, as `xx.api.sellercloud.com`, under which n8n finds the local one. */
	host?: string;
}

/** Readies an n8n that is to work with a Sellercloud. */
type CreateInstance = (options: InstanceOptions, sandbox: Sandbox) => Promise<N8nInstance>;

/** Takes a picture of what is seen now, but for what further selectors find. */
export type TakePicture = (name: string, unseen?: readonly string[]) => Promise<void>;

/** An n8n with this package, a Sellercloud, and a browser. */
export class BrowserBench {
	private constructor(
		readonly n8n: N8nInstance,
		readonly sandbox: Sandbox,
		/** What a user enters as Endpoint: the host, if one was asked for. */
		readonly endpoint: string,
		private readonly browser: Browser,
		/** Ends everything. */
		readonly stop: () => Promise<void>,
	) {}

	/**
	 * Starts everything, or leaves nothing running.
	 *
	 * @param create readies the n8n: by default one with this package
	 */
	static async start(
		{ version, host, ...options }: BenchOptions = {},
		create: CreateInstance = createInstanceWithPackage,
	): Promise<BrowserBench> {
		selectors.setTestIdAttribute('data-test-id');
		const endings: Array<() => Promise<void>> = [];
		const stop = async () => {
			await Promise.all(endings.map(async (end) => await end()));
		};
		const start = async () => {
			const browser = await launchChromium();
			endings.push(async () => await browser.close());
			const sandbox = await startSandbox({
				orders: 60,
				products: 20,
				now: () => NOW,
				...options,
			});
			endings.push(async () => await sandbox.close());
			const proxy = host ? await startTlsProxy({ [host]: sandbox.origin }) : undefined;
			endings.push(async () => await proxy?.close());
			const n8n = await create({ version, env: proxy?.env }, sandbox);
			endings.push(async () => await n8n.dispose());
			await n8n.start();
			await n8n.rest.setUpOwner();
			return new BrowserBench(n8n, sandbox, host ?? sandbox.endpoint, browser, stop);
		};
		return await start().catch(async (error: unknown) => {
			await stop();
			return await Promise.reject(error);
		});
	}

	/** Saves a credential for the Sellercloud, named as n8n names a user's first one; `data` is added to its own. */
	async account(data: JsonObject = {}): Promise<Credential> {
		const credential = credentialFor(this.sandbox, { endpoint: this.endpoint, ...data });
		return await saveCredential(this.n8n, { ...credential, name: 'Sellercloud account' });
	}

	/**
	 * Works in a fresh browser profile, signed in as the owner. What is seen when the work fails becomes a picture, too.
	 * @param series First part of the pictures' names.
	 * @param options What the profile has beyond the usual.
	 */
	async signedIn(
		series: string,
		work: (page: Page, picture: TakePicture) => Promise<void>,
		options: BrowserContextOptions = {},
	): Promise<void> {
		const context = await this.browser.newContext({
			...options,
			baseURL: this.n8n.baseUrl,
			viewport: VIEWPORT,
		});
		context.setDefaultTimeout(PATIENCE);
		await context.addInitScript(WITHOUT_HINT);
		const page = await context.newPage();
		const pathOf = (name: string) => join(screenshots, `${series}-${name}.png`);
		const picture: TakePicture = async (name, unseen = []) => {
			const path = pathOf(name);
			const style = `${[...UNSEEN, ...unseen].join(', ')} { display: none }`;
			await page.screenshot({ path, animations: 'disabled', style });
		};
		const steps = async () => {
			await signIn(page);
			await work(page, picture);
		};
		try {
			await steps().catch(async (error: unknown) => {
				await page.screenshot({ path: pathOf('failed') }).catch(() => {});
				return await Promise.reject(error);
			});
		} finally {
			await context.close();
		}
	}
}

async function signIn(page: Page): Promise<void> {
	await page.goto('/signin');
	// On n8n 1.x the labels belong to no field
	await page.locator('input[type="email"]').fill(owner.email);
	await page.locator('input[type="password"]').fill(owner.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(({ pathname }) => pathname !== '/signin');
}
