import { table } from '../markdown/table';
import { faults } from './faults';
import { type OperationRow, reads, writes } from './operations';
import { differs, type Cell, type End, expectedOf, type Outcome } from './outcomes';

const MARKS: Record<End, string> = { done: '✓', fallback: '✓*', failed: '✗', uncertain: '?' };

function outcomeText({ sent, isMost, end }: Outcome): string {
	const count = sent === undefined ? 'several' : isMost && sent > 1 ? `≤ ${sent}` : String(sent);
	return `${count} ${MARKS[end]}`;
}

function cellText(cell: Cell | undefined): string {
	if (!cell) return 'n8n';
	const always = outcomeText(cell.always);
	return differs(cell) ? `${outcomeText(cell.once)}, ${always}` : always;
}

const matrix = (operations: readonly OperationRow[]): string =>
	table([
		['The request meets', ...operations.map(({ title }) => title)],
		...faults.map((fault) => [
			fault.title,
			...operations.map((operation) => cellText(expectedOf(operation, fault))),
		]),
	]);

const count = [...reads, ...writes].length * faults.length;

/** The generated part of `docs/reliability.md`. */
export const matrixSection =
	(): string => `Each cell shows how often the request is sent, and how the operation ends:

- **✓** It succeeds, and each change is stored once.
- **✓\\*** It continues with the snapshot of the endpoints that is part of the package.
- **✗** It fails, nothing is stored, and the message says what happened.
- **?** It fails, and the message says that the change may have been made.

Where a cell has two entries, the first is for a request that meets the problem once, and the second for one that meets it each time.

### Operations that read

${matrix(reads)}

The requests are: ${reads.map(({ title, request }) => `**${title}** ${request}`).join('; ')}.

- **Job wait** waits up to two minutes for problems that may pass, so it sends several requests.
- **Trigger poll** ends after four minutes. The next poll without a problem delivers what the failed one did not.
- **Endpoint list** gives up after a minute.
- **Credential test** is sent by n8n, which looks at the status only. n8n also reads the whole answer, however long it is, so two cells say "n8n" and are not tested. For status 401, the number contains the requests that test a new token.

### Operations that write

${matrix(writes)}

The requests are: ${writes.map(({ title, request }) => `**${title}** ${request}`).join('; ')}.

- **Safe write** and **Bulk write** have the same result if they are repeated. Therefore they are sent again when an answer is lost.
- **Bulk write** sends each half of the list again after some refusals, to find the item that was the cause. In this table, all items are.
- **Write**, **Upload** and **Import** are only sent again if the request was not carried out.
- **Create** looks up the Channel Order # when the answer is lost, and so finds the order that was created.

The table has ${count} cells (${faults.length} problems, ${reads.length + writes.length} operations).
`;

const BEGIN = '<!-- fault matrix: npx tsx scripts/writeFaultMatrix.ts -->';
const END = '<!-- end of the fault matrix -->';

/** The page with its generated part as it should be. @throws Error when the page has no place for it */
export function withMatrix(page: string): string {
	const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
	if (begin < 0 || end < begin) throw new Error('The page has no place for the fault matrix');
	return `${page.slice(0, begin)}${BEGIN}\n\n${matrixSection()}\n${page.slice(end)}`;
}
