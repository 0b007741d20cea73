import type { Locator, Page } from 'playwright-core';

/** ms. What n8n has npm do takes several processes of npm, one after another; CI is slow. */
const NPM_PATIENCE = 240_000;

/** The dialog that installs a package, from this page or from a node that is not installed. */
export class InstallationModal {
	private readonly root: Locator;

	constructor(private readonly page: Page) {
		this.root = page.getByTestId('communityPackageInstall-modal');
	}

	get packageName(): Locator {
		return this.root.getByTestId('package-name-input');
	}

	/** Agrees to run code that n8n has not verified. */
	async accept(): Promise<void> {
		await this.root.getByText('I understand the risks').click();
	}

	/** Installs the package, and waits for it. */
	async confirm(): Promise<void> {
		await this.root.getByTestId('install-community-package-button').click();
		await done(this.page, 'Package installed');
		await this.root.waitFor({ state: 'hidden' });
	}
}

/** Waits for n8n's message that it has done it. */
async function done(page: Page, title: string): Promise<void> {
	await page.getByRole('alert').filter({ hasText: title }).waitFor({ timeout: NPM_PATIENCE });
}

/** Settings > Community nodes: where packages of npm are installed, updated and removed. */
export class CommunityNodesPage {
	constructor(private readonly page: Page) {}

	async open(): Promise<void> {
		await this.page.goto('/settings/community-nodes');
		await this.empty.or(this.cards.first()).waitFor({ timeout: NPM_PATIENCE });
	}

	/** What is shown while no package is installed. */
	get empty(): Locator {
		return this.page.getByRole('button', { name: 'Install a community node' });
	}

	/** The box of an installed package: its name, nodes and version. */
	card(packageName: string): Locator {
		return this.cards.filter({ has: this.page.getByText(packageName, { exact: true }) });
	}

	/** Enters the name of a package in the dialog for it. */
	async beginInstallation(packageName: string): Promise<InstallationModal> {
		await this.empty.click();
		const modal = new InstallationModal(this.page);
		await modal.packageName.fill(packageName);
		await modal.accept();
		return modal;
	}

	updateButton(packageName: string): Locator {
		return this.card(packageName).getByRole('button', { name: 'Update' });
	}

	/** Opens the dialog that says which workflows an update concerns. */
	async beginUpdate(packageName: string): Promise<Locator> {
		await this.updateButton(packageName).click();
		return await this.dialog('Update node package');
	}

	/** Updates the package, and waits for it. */
	async confirmUpdate(dialog: Locator): Promise<void> {
		await dialog.getByRole('button', { name: 'Confirm update' }).click();
		await done(this.page, 'Package updated');
	}

	/** Opens the dialog that says which workflows a removal concerns. */
	async beginRemoval(packageName: string): Promise<Locator> {
		await this.card(packageName).getByTestId('action-toggle').click();
		await this.page.getByText('Uninstall package').click();
		return await this.dialog('Uninstall node package');
	}

	/** Removes the package, and waits for it. */
	async confirmRemoval(dialog: Locator): Promise<void> {
		await dialog.getByRole('button', { name: 'Confirm uninstall' }).click();
		await done(this.page, 'Package uninstalled');
	}

	private get cards(): Locator {
		return this.page.getByTestId('community-package-card');
	}

	private async dialog(title: string): Promise<Locator> {
		const dialog = this.page.getByRole('dialog').filter({ hasText: title });
		// Until n8n has looked it up, it says that no workflow uses the package
		await dialog.getByRole('table').waitFor();
		return dialog;
	}
}
