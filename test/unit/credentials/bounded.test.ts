/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { Readable } from 'node:stream';
import { sleep, UserError } from 'n8n-workflow';
import { readUpTo, TooSlow, withinTime } from '../../../credentials/bounded';
import { signIn } from '../../../credentials/login';
import { openSession } from '../../../credentials/session';
import { rejectionOf, type Reply, serverOf, token } from './server';
import { newAccount, START, wait } from './tokenServer';

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

/** A body that brings a byte each second and has no end. */
function trickle(): Readable {
	const body = new Readable({ read: () => {} });
	const timer = setInterval(() => body.push(' '), 1_000);
	body.once('close', () => clearInterval(timer));
	return body;
}

/** A body of many megabytes, and what was read of it. */
function flood(megabytes: number): { body: Readable; read: () => number } {
	let parts = 0;
	const part = Buffer.alloc(1024 * 1024, ' ');
	const body = new Readable({
		read() {
			this.push(parts++ < megabytes ? part : null);
		},
	});
	return { body, read: () => parts };
}

const ACCOUNT = { endpoint: 'xx.api.sellercloud.com', username: 'someone', password: 'hunter22' };

describe('an answer without end', () => {
	test.each<[string, string, (method: string) => Reply | Promise<Reply>]>([
		['of a login', ACCOUNT.endpoint, () => ({ status: 200, body: trickle() })],
		['of a login that is refused', ACCOUNT.endpoint, () => ({ status: 400, body: trickle() })],
		['of the lookup of a team', 'some-team', () => ({ status: 200, body: trickle() })],
		['of which not even the head comes', ACCOUNT.endpoint, async () => await new Promise(() => {})],
		[
			'after tries that take long',
			ACCOUNT.endpoint,
			async () => {
				await sleep(25_000);
				return { status: 503, body: trickle() };
			},
		],
	])('%s is given up after a minute', async (_, endpoint, reply) => {
		const { http } = serverOf(async ({ method }) => await reply(method ?? 'GET'));
		const failure = rejectionOf(signIn(http, { ...ACCOUNT, endpoint }));
		let isOver = false;
		void failure.then(() => (isOver = true));
		await wait(59_999);
		expect(isOver).toBe(false);
		await wait(1);
		const error = await failure;
		expect(error).toBeInstanceOf(UserError);
		expect(error.message).toMatch(/did not answer in time/);
		await wait(60_000);
		expect(jest.getTimerCount()).toBe(0);
	});

	test('keeps nobody of that account waiting longer, and is asked for once', async () => {
		const { http, calls } = serverOf(() => ({ status: 200, body: trickle() }));
		const account = newAccount();
		const failures = [rejectionOf(openSession(http, account))];
		await wait(30_000);
		failures.push(rejectionOf(openSession(http, account)));
		await wait(30_000);
		for (const { message } of await Promise.all(failures)) {
			expect(message).toMatch(/did not answer in time/);
		}
		expect(calls).toHaveLength(1);
	});
});

describe('an answer of 700 MB', () => {
	test.each([200, 400, 500])('of a login with status %d is cut off', async (status) => {
		const { body, read } = flood(700);
		const { http } = serverOf(() => ({ status, body }));
		expect(await rejectionOf(signIn(http, ACCOUNT))).toBeInstanceOf(UserError);
		expect(read()).toBeLessThanOrEqual(3);
		expect(body.destroyed).toBe(true);
	});

	test('of the lookup of a team is cut off', async () => {
		const { body, read } = flood(700);
		const { http } = serverOf(({ method }) =>
			method === 'POST' ? token('abc') : { status: 200, body },
		);
		await signIn(http, { ...ACCOUNT, endpoint: 'some-team' });
		expect(read()).toBeLessThanOrEqual(3);
	});

	test('of a proof is not read at all', async () => {
		const { body, read } = flood(700);
		const { http } = serverOf(({ method }) =>
			method === 'POST' ? token('abc') : { status: 200, body },
		);
		const account = newAccount();
		const session = await openSession(http, account);
		expect(await openSession(http, { ...account, ...JSON.parse(JSON.stringify(session)) })).toEqual(
			{},
		);
		expect(read()).toBeLessThanOrEqual(1);
		expect(body.destroyed).toBe(true);
	});
});

describe('a body', () => {
	test('that is as long as it may be is whole', async () => {
		const body = Readable.from([Buffer.from('ab'), Buffer.from('cd')]);
		expect(await readUpTo(body, 4)).toEqual({ text: 'abcd', isWhole: true });
	});

	test('that is longer is cut', async () => {
		const body = Readable.from([Buffer.from('ab'), Buffer.from('cde')]);
		expect(await readUpTo(body, 4)).toEqual({ text: 'abcd', isWhole: false });
	});

	test.each([['text'], [undefined], [null], [{}]])('that is %p is none', async (body) => {
		expect(await readUpTo(body, 4)).toEqual({ text: '', isWhole: false });
	});

	test('that breaks off fails', async () => {
		const body = new Readable({ read: () => {} });
		const failure = rejectionOf(readUpTo(body, 10));
		body.destroy(new Error('reset'));
		expect((await failure).message).toBe('reset');
	});
});

test('work that ends in time leaves no timer', async () => {
	expect(await withinTime(1_000, async () => 7)).toBe(7);
	expect(jest.getTimerCount()).toBe(0);
	const failure = rejectionOf(withinTime(1_000, async () => await new Promise(() => {})));
	await wait(1_000);
	expect(await failure).toBeInstanceOf(TooSlow);
});
