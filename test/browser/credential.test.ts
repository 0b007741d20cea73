import { SANDBOX_USER } from '../../sandbox';
import { BrowserBench } from '../support/browser/bench';
import { CredentialModal } from '../support/browser/CredentialModal';

jest.setTimeout(600_000);

describe('the credential', () => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start({ host: 'xx.api.sellercloud.com' });
	});
	afterAll(async () => await bench?.stop());

	test('says in our words that the password is wrong', async () =>
		await bench.signedIn('wrong-password', async (page, picture) => {
			const modal = await CredentialModal.create(page, 'Sellercloud API');
			await modal.fill({
				Endpoint: bench.endpoint,
				Username: SANDBOX_USER,
				Password: 'wrong',
			});
			await modal.save();
			await modal.failure.waitFor();
			await picture('1-red-test');
			await modal.showDetails();
			await modal.root.getByText(/refused this username or password/).waitFor();
			await modal.retry.waitFor();
			await picture('2-details');
		}));

	test('finds a time zone by a part of its name', async () =>
		await bench.signedIn('time-zone', async (page, picture) => {
			const modal = await CredentialModal.create(page, 'Sellercloud API');
			const zone = modal.field('Time Zone');
			await zone.searchOptions('new york');
			await picture('1-found');
			expect(await zone.options.allInnerTexts()).toEqual(['America/New York']);
			await zone.options.click();
			await picture('2-chosen');
			expect(await zone.value()).toBe('America/New York');
		}));
});
