import type { INodeParameters } from 'n8n-workflow';
import { calls, inSandbox } from '../../support/core/fixture';

const setting = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'setting',
	operation,
	...more,
});

test(
	'names are without the blanks around them, unless Output is Raw',
	inSandbox(async ({ engine }) => {
		const simple = await engine.run({ parameters: setting('getBrands') });
		const raw = await engine.run({ parameters: setting('getBrands', { output: 'raw' }) });
		expect(simple.items[0]).toEqual({ brandId: 1, name: 'Demo Brand 1' });
		expect(raw.items[0]).toEqual({ Key: 1, Value: ' Demo Brand 1' });
	}),
);

test(
	'services are read for the carrier and the site',
	inSandbox(async ({ engine, sandbox }) => {
		const parameters = setting('getShippingServices', { carrier: 'FedEx', site: 25 });
		const { items } = await engine.run({ parameters });
		expect(items.map(({ name }) => name)).toEqual(['FedEx 2Day', 'FedEx Ground']);
		expect(calls(sandbox).map(({ query }) => query)).toEqual(['carrier=FedEx&siteCode=25']);
	}),
);

test(
	'the site of a carrier may be named, too',
	inSandbox(async ({ engine, sandbox }) => {
		for (const site of ['Canada (French)', 25]) {
			await engine.run({
				parameters: setting('getCarriers', { site: `={{ ${JSON.stringify(site)} }}` }),
			});
		}
		expect(calls(sandbox).map(({ query }) => query)).toEqual(['siteCode=25', 'siteCode=25']);
	}),
);

test(
	'entries with an ID and a name are read as those with a key and a value',
	inSandbox(async ({ engine, sandbox }) => {
		const body = '[{"ID":7,"Name":"Net 7"}]';
		sandbox.control.faults.add({
			kind: 'status',
			code: 200,
			body,
			path: '/rest/api/Settings/PaymentTerms',
		});
		const { items } = await engine.run({ parameters: setting('getPaymentTerms') });
		expect(items).toEqual([{ paymentTermId: 7, name: 'Net 7' }]);
	}),
);

test.each([
	[{}, [1, 2]],
	[{ filters: { enabled: true } }, [1]],
	[{ filters: { enabled: false } }, [2]],
])('order rules with %j', async (more: INodeParameters, ids) => {
	await inSandbox(async ({ engine }) => {
		const { items } = await engine.run({ parameters: setting('getOrderRules', more) });
		expect(items.map(({ ruleId }) => ruleId)).toEqual(ids);
	})();
});

test(
	'rules of a server that ignores the filter are an error',
	inSandbox(async ({ engine, sandbox }) => {
		const Items = [{ ID: 1, Name: 'Rush orders', Enabled: true }];
		sandbox.control.faults.add({
			kind: 'status',
			code: 200,
			body: JSON.stringify({ Items, TotalResults: 1 }),
			path: '/rest/api/Settings/OrdersRuleEngine/Rules',
		});
		const { error } = await engine.run({
			parameters: setting('getOrderRules', { filters: { enabled: false } }),
		});
		expect(error?.message).toMatch(/does not match Enabled/);
	}),
);
