import { createJournal } from '../../../sandbox/control/journal';
import { expectNoSecret } from '../../support/secrets';

const TOKEN = ['header', 'payload', 'signature'].join('.');

function messageOf(assertion: () => void): string {
	try {
		assertion();
	} catch (error) {
		return String(error);
	}
	throw new Error('The assertion holds');
}

const journal = createJournal();
for (let sequence = 0; sequence < 1000; sequence++) {
	const headers = { authorization: `Bearer ${TOKEN}` };
	const call = { at: 0, address: '127.0.0.1', method: 'GET', path: `/rest/api/Orders/${sequence}` };
	journal.add({ ...call, query: '', body: '', headers }).status = 404;
}

test.each([
	['their number', () => expect(journal.entries()).toHaveLength(3)],
	['what they are', () => expect(journal.entries()).toEqual([])],
	['one of them', () => expect(journal.entries()[0]).toEqual({})],
])(
	'an assertion about %s that fails prints a call as one line, without its token',
	(_, assertion) => {
		const message = messageOf(assertion);
		expectNoSecret(message, TOKEN);
		expect(message).toContain('GET /rest/api/Orders/0 -> 404');
	},
);

test('an assertion about how many calls there were prints only the first of a thousand', () => {
	const message = messageOf(() => expect(journal.entries()).toHaveLength(3));
	expect(message).toContain('…');
	expect(message).not.toContain('/rest/api/Orders/20');
});

test('an assertion about secrets that fails prints where they stand, and not them', () => {
	const message = messageOf(() => expectNoSecret({ note: `token ${TOKEN}!`, more: 'x' }, TOKEN));
	expect(message).toContain('token ***!');
	expect(message.includes(TOKEN)).toBe(false);
});
