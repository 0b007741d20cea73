import { toNodeError } from '../../../nodes/Sellercloud/client/errors';

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
