import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox, startSandbox } from '../../../sandbox';
import { leaksIn } from '../../support/leaks/journal';

const tokenOf = ({ control }: Sandbox, seconds: number) =>
	control.issueToken(SANDBOX_USER, seconds).accessToken;

test('what a local Sellercloud was sent of another one is found, and its own is not', async () => {
	const own = await startSandbox({ orders: 1, products: 1 });
	const other = await startSandbox({ orders: 1, products: 1 });
	try {
		const send = async (path: string, token: string) =>
			await fetch(`${other.endpoint}${path}`, { headers: { authorization: `Bearer ${token}` } });
		const expired = tokenOf(other, -1);
		other.control.revokeTokens();
		for (const token of [expired, tokenOf(other, 60)]) await send('/api/Companies', token);
		await fetch(`${other.endpoint}/api/token`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ Username: SANDBOX_USER, Password: SANDBOX_PASSWORD }),
		});
		expect(leaksIn(other)).toEqual([]);

		await send('/api/Orders', tokenOf(own, 60));
		await send(`/api/Products?keyword=${SANDBOX_PASSWORD}`, '');
		expect(leaksIn(other).map(({ where, secret }) => [where, secret])).toEqual([
			['the journal, GET /rest/api/Orders', 'a token of another server'],
			['the journal, GET /rest/api/Products', 'the password'],
		]);
	} finally {
		await own.close();
		await other.close();
	}
});
