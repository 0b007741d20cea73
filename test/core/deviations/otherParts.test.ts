import type { INodeParameters } from 'n8n-workflow';
import { SANDBOX_USER, type SandboxOptions } from '../../../sandbox';
import type { DeviationName } from '../../../sandbox/deviations';
import { logins } from '../../support/core/fixture';
import { withMachineClock } from '../../support/core/machineClock';
import { editorOf } from '../../support/core/options';
import { atDesk, type Desk, idsOf } from '../../support/core/orders';
import type { RunResult } from '../../support/core/run';

const GET_MANY = { resource: 'order', operation: 'getAll' };

const deviating = (
	deviation: DeviationName,
	work: (desk: Desk) => Promise<void>,
	options: SandboxOptions = {},
) => atDesk(work, { ...options, deviations: [deviation] });

describe('what this employee may not use, or what fails, says so', () => {
	test.each<[DeviationName, INodeParameters, RegExp, RegExp]>([
		['jobsNotPermitted', { event: 'jobFinished' }, /not permitted/, /status 401/],
		['purchasingForbidden', { event: 'purchaseOrderUpdated' }, /Access is denied/, /status 403/],
		['returnsMissing', { event: 'rmaCreated' }, /could not find/, /api\/Rma, status 404/],
		['swaggerOlder', { event: 'orderWaitingForExport' }, /cannot filter orders by whether/, /./],
	])('%s: the trigger for %j', async (deviation, parameters, message, description) => {
		await deviating(deviation, async ({ start }) => {
			const trigger = start(parameters);
			await expect(trigger.poll()).rejects.toMatchObject({
				message: expect.stringMatching(message),
				description: expect.stringMatching(description),
			});
		})();
	});

	test(
		'customersFail: orders by the email address of a customer',
		deviating('customersFail', async ({ engine }) => {
			const filters = { customerEmail: 'name@example.com' };
			const { error, items } = await engine.run({ parameters: { ...GET_MANY, filters } });
			expect(error?.message).toMatch(/Object reference not set/);
			expect(error?.description).toMatch(/status 500/);
			expect(items).toEqual([]);
		}),
	);
});

describe('defaultCompanyOnly', () => {
	const hintsOf = ({ run }: RunResult) =>
		JSON.stringify(Object(run.data.resultData.runData.Sellercloud)[0].hints ?? []);
	const hint = /may include only the employee's default company/;

	test(
		'an empty list without a filter for companies comes with a hint; with one, all orders come',
		deviating('defaultCompanyOnly', async ({ engine, sandbox }) => {
			const run = async (filters: INodeParameters) =>
				await engine.run({ parameters: { ...GET_MANY, returnAll: true, filters } });
			const orders = [...sandbox.data.orders.values()];
			const other = orders.filter(({ companyId }) => companyId === 202).map(({ id }) => id);
			const without = await run({ orderIds: other.slice(0, 2).join() });
			expect(without.items).toEqual([]);
			expect(hintsOf(without)).toMatch(hint);
			const ofOther = await run({ companies: [202] });
			expect(idsOf(ofOther.items).map(Number).sort()).toEqual([...other].sort());
			const ofAll = await run({ companies: [...sandbox.data.companies.keys()] });
			expect(ofAll.items).toHaveLength(orders.length);
			expect(hintsOf(ofAll)).not.toMatch(hint);
		}),
	);

	test(
		'the trigger fires for other companies where they are named',
		deviating('defaultCompanyOnly', async ({ begun, create }) => {
			const trigger = await begun({ event: 'orderCreated', filters: { companies: [201, 202] } });
			const ids = [create(), create({ companyId: 202 })];
			expect(idsOf(await trigger.poll())).toEqual(ids);
		}),
	);
});

describe('the API description', () => {
	test.each<[DeviationName | undefined, string, RegExp]>([
		[undefined, 'loyalty', /^\[\]$/],
		['swaggerNewer', 'loyalty', /GET \/api\/Loyalty\/Points/],
		['swaggerMissing', '', /Showing Sellercloud's API as of 2022, without newer endpoints/],
		['swaggerMissing', 'GET /api/Orders/{id}', /"GET \/api\/Orders\/\{id\}"/],
	])('%s: the endpoints that are found for "%s"', async (deviation, text, found) => {
		await atDesk(
			async ({ engine }) => {
				const { results } = await editorOf(engine).search('searchEndpoints', text);
				expect(JSON.stringify(results)).toMatch(found);
			},
			{ deviations: deviation === undefined ? [] : [deviation] },
		)();
	});
});

describe('sessions', () => {
	const list = async ({ engine }: Pick<Desk, 'engine'>) => {
		const { error, items } = await engine.run({ parameters: { ...GET_MANY } });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(50);
	};

	test(
		'oneTokenPerUser: a login elsewhere costs one more login',
		deviating('oneTokenPerUser', async (desk) => {
			await list(desk);
			await list(desk);
			expect(logins(desk.sandbox)).toBe(1);
			desk.sandbox.control.issueToken(SANDBOX_USER, 3600);
			await list(desk);
			await list(desk);
			expect(logins(desk.sandbox)).toBe(2);
		}),
	);

	test(
		'tokensOfTenMinutes: the token is renewed in time',
		deviating(
			'tokensOfTenMinutes',
			async (desk) => {
				await withMachineClock(desk, async () => {
					const renewed: number[] = [];
					for (const minutes of [5, 6, 20]) {
						await list(desk);
						desk.wait(minutes);
						renewed.push(logins(desk.sandbox));
					}
					await list(desk);
					expect([...renewed, logins(desk.sandbox)]).toEqual([1, 1, 2, 3]);
				});
				const statuses = desk.sandbox.control.journal.entries().map(({ status }) => status);
				expect(new Set(statuses)).toEqual(new Set([200]));
			},
			{ tokenLifetime: undefined },
		),
	);

	test(
		'tokensOfTenMinutes: a token that is refused earlier is renewed',
		deviating(
			'tokensOfTenMinutes',
			async (desk) => {
				await list(desk);
				desk.wait(11);
				await list(desk);
				expect(logins(desk.sandbox)).toBe(2);
			},
			{ tokenLifetime: undefined },
		),
	);
});

describe('the clock of the server', () => {
	afterEach(() => jest.restoreAllMocks());

	test.each<[DeviationName | undefined, RegExp]>([
		['clockAhead', /20 minutes ahead of the clock of the n8n server/],
		['clockBehind', /20 minutes behind the clock of the n8n server/],
		['clockAYearAhead', /525,600 minutes ahead of the clock of the n8n server/],
		['dateMissing', /^$/],
		[undefined, /^$/],
	])('%s: what the trigger writes to the log', async (deviation, words) => {
		await atDesk(
			async (desk) => {
				await withMachineClock(desk, async () => {
					const trigger = desk.start(
						{ event: 'orderUpdated' },
						// Each workflow writes it once
						{ workflowId: `of ${deviation}` },
					);
					const warn = jest.spyOn(trigger.logger, 'warn');
					for (let polls = 0; polls < 3; polls++) await trigger.poll();
					expect(warn.mock.calls.map(([message]) => message).join('\n')).toMatch(words);
					expect(warn.mock.calls.length).toBeLessThan(2);
				});
			},
			{ deviations: deviation === undefined ? [] : [deviation] },
		)();
	});
});
