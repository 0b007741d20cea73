import { scalarText } from '../../client/scalarText';
import type { WholeAnswer } from '../../execution/answer/wholeAnswer';

/** Members that hold the ID of a job, in lower case. Swagger 2022: exports have a link only, pick lists `QueuedJobId`. */
const IDS = ['id', 'queuedjobid', 'jobid'];
const LINK = 'queuedjoblink';

/**
 * The ID of the job in an answer to what queues one: `{QueuedJobLink, ID, Message}`, a link only, or a bare ID.
 *
 * @returns `undefined` if the answer names no job
 */
export function jobIdIn({ content }: WholeAnswer): number | undefined {
	if (content.kind === 'file') return undefined;
	const { decoded } = content;
	if (decoded.kind === 'value') return idOf(decoded.value) ?? idInLink(decoded.value);
	if (decoded.kind === 'text') return idInLink(decoded.text);
	if (decoded.kind !== 'object') return undefined;
	const members = new Map(
		Object.entries(decoded.object).map(([name, value]) => [name.toLowerCase(), value]),
	);
	const [id] = IDS.flatMap((name) => idOf(members.get(name)) ?? []);
	return id ?? idInLink(members.get(LINK));
}

function idOf(value: unknown): number | undefined {
	if (typeof value !== 'number' && !/^\s*\d{1,15}\s*$/.test(scalarText(value) ?? ''))
		return undefined;
	const id = Number(value);
	return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** `/queued-jobs/queued-job-details.aspx?id=9001` */
const idInLink = (value: unknown): number | undefined =>
	typeof value === 'string' ? idOf(/[?&]id=(\d{1,15})(?!\d)/i.exec(value)?.[1]) : undefined;
