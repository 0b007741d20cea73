import { toNodeError } from '../../../nodes/Sellercloud/client/errors';
import { network } from './failures';

const node = {
	id: '1',
	name: 'Sellercloud',
	type: 'sellercloud',
	typeVersion: 1,
	position: [0, 0] satisfies [number, number],
	parameters: {},
};

/** What is shown of a refusal with this status. */
function shown(status: number, text: string, statusMessage = '') {
	const answer = { status, statusMessage, text, headers: {} };
	const place = { node, itemIndex: 0, method: 'GET', path: '/api/Orders' };
	const { message, description } = toNodeError({ kind: 'status', answer }, place);
	return `${message} ${description}`;
}

test('a missing permission is explained in the words of the server, too', () => {
	expect(shown(401, '{"Message":"No permission for orders"}')).toMatch(
		/not permitted.*Sellercloud's reason: "No permission for orders"\./,
	);
	expect(shown(401, '', 'Invalid token')).not.toMatch(/Invalid token/);
});

test.each([
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])('after %s nothing was sent, and the message is about the certificate', (code) => {
	const place = { node, itemIndex: 0, method: 'POST', path: '/api/Orders' };
	const { message, description } = toNodeError(network(code), place);
	expect(message).toMatch(/certificate/);
	expect(description).not.toMatch(/may have been made/);
});

test.each([
	['read', 'POST', false],
	['write', 'POST', true],
	['write', 'GET', true],
] as const)(
	'a %s by %s that was lost may have changed something: %s',
	(kind, method, isDoubtful) => {
		const place = { node, itemIndex: 0, method, kind, path: '/api/Orders/PrintPdfInvoice' };
		const { description } = toNodeError(network('ECONNRESET'), place);
		expect(/may have been made/.test(description ?? '')).toBe(isDoubtful);
	},
);
