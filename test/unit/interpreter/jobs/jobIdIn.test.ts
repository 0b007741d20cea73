import fc from 'fast-check';
import { TextContent } from '../../../../nodes/Sellercloud/execution/answer/wholeAnswer';
import { jobIdIn } from '../../../../nodes/Sellercloud/interpreter/jobs/jobIdIn';

const idIn = (text: string) =>
	jobIdIn({ status: 200, statusMessage: 'OK', headers: {}, content: new TextContent(text) });

const LINK = '/queued-jobs/queued-job-details.aspx?id=9001';

test.each<[string, unknown]>([
	['all members of the Swagger', { QueuedJobLink: LINK, ID: 9001, Message: 'Queued' }],
	['the link only, as exports do', { QueuedJobLink: LINK }],
	['a link and no ID', { QueuedJobLink: LINK, ID: 0 }],
	['a link with more in it', { QueuedJobLink: `https://x.delta.example${LINK}&tab=1`, ID: null }],
	['what pick lists do', { QueuedJobId: 9001 }],
	['other cases', { queuedJobLink: '', id: '9001' }],
	['a bare ID', 9001],
	['a bare text', '9001'],
	['a bare link', LINK],
])('the ID is read from %s', (_, answer) => {
	expect(idIn(JSON.stringify(answer))).toBe(9001);
});

test.each([
	'',
	'null',
	'{}',
	'[]',
	'[9001]',
	'true',
	'-1',
	'0',
	'1.5',
	'1e999',
	'"Please select Products for Export"',
	'{"QueuedJobLink":"/queued-jobs?uid=9001"}',
	'{"QueuedJobLink":"?id=9001999999999999999999"}',
	'{"ID":"9001; DROP"}',
	'<html>?id=9001</html>',
])('%s names no job', (text) => {
	expect(idIn(text)).toBeUndefined();
});

test('whatever comes, the ID is one or none', () => {
	fc.assert(
		fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
			const id = idIn(text);
			expect(id === undefined || (Number.isSafeInteger(id) && id > 0)).toBe(true);
		}),
	);
});
