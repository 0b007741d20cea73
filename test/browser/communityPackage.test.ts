/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Page } from 'playwright-core';

import { name, version } from '../../package.json';
import { SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox';
import { createInstance } from '../../scripts/n8n/instance';
import { dig, digObjects, digText } from '../../scripts/n8n/json';
import { waitFor } from '../../scripts/n8n/wait';
import { BrowserBench, type TakePicture } from '../support/browser/bench';
import { CommunityNodesPage } from '../support/browser/CommunityNodesPage';
import { EditorPage } from '../support/browser/EditorPage';
import { NodePanel } from '../support/browser/NodePanel';
import { exportedWorkflows } from '../support/n8n/bench';
import { leftoversOf } from '../support/n8n/leftovers';
import { LOWER_MARK, LOWER_VERSION, publishLowerVersion } from '../support/n8n/lowerVersion';
import { type Registry, startRegistry } from '../support/n8n/registry';

jest.setTimeout(1_200_000);

const tarball = process.env.E2E_TARBALL ?? '';

/** The action that the workflow consists of, and the name that n8n gives to its node. */
const ACTION = 'Get many companies';

describe('the page for community packages in n8n', () => {
	let registry: Registry;
	let bench: BrowserBench;

	beforeAll(async () => {
		registry = await startRegistry();
		await publishLowerVersion(registry, tarball);
		bench = await BrowserBench.start(
			{},
			async (options) => await createInstance({ ...options, env: registry.env }),
		);
	});
	afterAll(async () => {
		await bench?.stop();
		await registry?.close();
	});

	test('installs, updates, removes and installs the package again, and workflows stay', async () =>
		await bench.signedIn(
			'community',
			async (page, picture) => {
				const settings = new CommunityNodesPage(page);
				await settings.open();
				await picture('01-no-package');
				const installation = await settings.beginInstallation(name);
				await picture('02-install');
				await installation.confirm();
				await picture('03-installed');
				await expectInstalled(settings, LOWER_VERSION);

				await buildWorkflow(page, picture);
				const workflowId = await savedWorkflow();
				const before = await stored();
				await expectRuns(workflowId, { byLowerVersion: true });

				await registry.publish(tarball);
				await settings.open();
				await settings.updateButton(name).waitFor();
				await picture('08-update-available');
				const update = await settings.beginUpdate(name);
				await picture('09-update');
				await settings.confirmUpdate(update);
				await picture('10-updated');
				await expectInstalled(settings, version);
				expect(await stored()).toEqual(before);
				await expectRuns(workflowId, { byLowerVersion: false });
				await runInEditor(page, workflowId);
				await picture('11-run-after-update');

				await settings.open();
				const removal = await settings.beginRemoval(name);
				await picture('12-remove');
				await settings.confirmRemoval(removal);
				await settings.empty.waitFor();
				await picture('13-removed');
				expect(await leftoversOf(bench.n8n, name)).toEqual({
					files: [],
					list: {},
					rows: { installed_packages: 0, installed_nodes: 0 },
				});
				expect(await stored()).toEqual(before);
				const editor = new EditorPage(page);
				await editor.open(workflowId);
				await picture('14-workflow-without-package');
				await editor.node(ACTION).dblclick();
				await page.getByText('Install this node to use it').waitFor();
				await picture('15-node-without-package');

				const again = await new NodePanel(page).install();
				expect(await again.packageName.inputValue()).toBe(name);
				await again.accept();
				await picture('16-install-from-node');
				await again.confirm();
				await settings.open();
				await expectInstalled(settings, version);
				expect(await stored()).toEqual(before);
				await expectRuns(workflowId, { byLowerVersion: false });
				await runInEditor(page, workflowId);
				await picture('17-run-after-second-installation');
			},
			{ proxy: { server: registry.proxy, bypass: '127.0.0.1' }, ignoreHTTPSErrors: true },
		));

	/** On the page, in n8n's folder and in its database. */
	async function expectInstalled(settings: CommunityNodesPage, expected: string): Promise<void> {
		const text = await settings.card(name).innerText();
		expect(text).toContain(`v${expected}`);
		expect(text).toContain('Sellercloud');
		expect(await leftoversOf(bench.n8n, name)).toMatchObject({
			list: { [name]: expected },
			rows: { installed_packages: 1, installed_nodes: expected === LOWER_VERSION ? 1 : 2 },
		});
	}

	/** As somebody does who has just installed the package. */
	async function buildWorkflow(page: Page, picture: TakePicture): Promise<void> {
		const editor = new EditorPage(page);
		await editor.openNew();
		const creator = await editor.addFirstStep();
		await creator.search('sellercloud');
		await creator.result('Sellercloud').waitFor();
		await picture('04-found');
		await creator.openDetails('Sellercloud');
		await picture('05-details');
		await creator.add(ACTION);
		const panel = await editor.openedPanel();
		const modal = await panel.connect('Sellercloud');
		await modal.fill({
			Endpoint: bench.sandbox.endpoint,
			Username: SANDBOX_USER,
			Password: SANDBOX_PASSWORD,
		});
		await picture('06-credential');
		await modal.save();
		await modal.root.waitFor({ state: 'hidden' });
		await panel.execute();
		await picture('07-first-run');
		expect(await panel.output.errorMessage.count()).toBe(0);
		await panel.close();
		await page.keyboard.press('ControlOrMeta+s');
	}

	async function savedWorkflow(): Promise<string> {
		return await waitFor('the saved workflow', 60_000, async () => {
			const [workflow] = await exportedWorkflows(bench.n8n);
			const nodes = digObjects(workflow, 'nodes');
			const isWhole = nodes.some((node) => node.name === ACTION && dig(node, 'credentials'));
			return isWhole ? digText(workflow, 'id') : undefined;
		});
	}

	/** Workflows and credentials as they are in n8n. */
	async function stored() {
		const workflows = await exportedWorkflows(bench.n8n);
		const list = digObjects({ list: await bench.n8n.rest.get('/credentials') }, 'list');
		return {
			nodes: workflows.map((workflow) => dig(workflow, 'nodes')),
			connections: workflows.map((workflow) => dig(workflow, 'connections')),
			credentials: list.map(({ id, name: label, type }) => ({ id, label, type })),
		};
	}

	async function expectRuns(
		workflowId: string,
		{ byLowerVersion }: { byLowerVersion: boolean },
	): Promise<void> {
		const execution = await bench.n8n.rest.runWorkflow(workflowId);
		const items = execution.jsonOf(ACTION);
		expect(items).toHaveLength(bench.sandbox.data.companies.size);
		expect(items.filter((item) => LOWER_MARK in item)).toHaveLength(
			byLowerVersion ? items.length : 0,
		);
	}

	async function runInEditor(page: Page, workflowId: string): Promise<void> {
		const editor = new EditorPage(page);
		await editor.open(workflowId);
		const panel = await editor.openNode(ACTION);
		await panel.execute();
		expect(await panel.output.errorMessage.count()).toBe(0);
	}
});
