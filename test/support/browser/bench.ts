/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, selectors } from 'playwright-core';

import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox';
import type { N8nInstance } from '../../../scripts/n8n/instance';
import owner from '../../../scripts/n8n/owner.json';
import { createInstanceWithPackage } from '../n8n/instance';
import { launchChromium } from './chromium';

/** A person looks at what is put here. */
const screenshots = join(__dirname, '..', '..', 'browser', 'screenshots');

/** ms. A locator that isn't there by then isn't coming; CI is slow. */
const PATIENCE = 45_000;

/** Takes a picture of what is seen now. */
export type TakePicture = (name: string) => Promise<void>;

/** The newest n8n with this package, a Sellercloud, and a browser. */
export class BrowserBench {
	private constructor(
		readonly n8n: N8nInstance,
		readonly sandbox: Sandbox,
		private readonly browser: Browser,
		/** Ends everything. */
		readonly stop: () => Promise<void>,
	) {}

	/**
	 * Starts everything, or leaves nothing running.
	 * @param create readies the n8n: by default one with this package
	 */
	static async start(
		options: SandboxOptions = {},
		create: typeof createInstanceWithPackage = createInstanceWithPackage,
	): Promise<BrowserBench> {
		selectors.setTestIdAttribute('data-test-id');
		const endings: Array<() => Promise<void>> = [];
		const stop = async () => {
			await Promise.all(endings.map(async (end) => await end()));
		};
		const start = async () => {
			const browser = await launchChromium();
			endings.push(async () => await browser.close());
			const sandbox = await startSandbox({ orders: 60, products: 20, ...options });
			endings.push(async () => await sandbox.close());
			const n8n = await create({ version: 'newest' });
			endings.push(async () => await n8n.dispose());
			await n8n.start();
			await n8n.rest.setUpOwner();
			return new BrowserBench(n8n, sandbox, browser, stop);
		};
		return await start().catch(async (error: unknown) => {
			await stop();
			return await Promise.reject(error);
		});
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
			viewport: { width: 1440, height: 900 },
		});
		context.setDefaultTimeout(PATIENCE);
		const page = await context.newPage();
		const picture: TakePicture = async (name) => {
			const path = join(screenshots, `${series}-${name}.png`);
			await page.screenshot({ path, animations: 'disabled' });
		};
		const steps = async () => {
			await signIn(page);
			await work(page, picture);
		};
		try {
			await steps().catch(async (error: unknown) => {
				await picture('failed').catch(() => {});
				return await Promise.reject(error);
			});
		} finally {
			await context.close();
		}
	}
}

async function signIn(page: Page): Promise<void> {
	await page.goto('/signin');
	await page.getByLabel('Email').fill(owner.email);
	await page.getByLabel('Password').fill(owner.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(({ pathname }) => pathname !== '/signin');
}
