import { parse } from 'csv-parse/sync';
import { operation, type Operation } from '../../api/operation';
import { refuseWithMessage } from '../../api/refusals';
import { enumeration, model, required, text, type ValueType } from '../../api/values';
import { FILE_FORMAT } from '../../data/enums';
import type { World } from '../../world';
import { newJobId, queuedJob, queuedJobAnswer } from '../queuedJobs';

// Source: Swagger 2022. Which rows are refused, and in which words, is documented nowhere; that the reasons are in the log
// of the job is what the article get-queued-job-logs says of all jobs

const EXCEL = 2;

/** A row of the file, by the names of its columns. */
export type Row = Record<string, string>;

interface Import<Metadata> {
	path: string;
	operationId: string;
	tag: string;
	summary: string;
	/** The name of the whole body in the contract. */
	body: string;
	metadata: ValueType<Metadata>;
	/** The type of the job. */
	type: number;
	/** Without these, the whole file is refused. */
	columns: readonly string[];
	/** Carries out a row. @returns why it is refused */
	carryOut(row: Row, metadata: Metadata, world: World, rows: readonly Row[]): string | undefined;
}

/** An import of a file whose rows are carried out one by one. The job says which of them were refused. */
export const importOperation = <Metadata>({
	path,
	operationId,
	tag,
	summary,
	body: name,
	metadata,
	type,
	columns,
	carryOut,
}: Import<Metadata>): Operation =>
	operation({
		method: 'POST',
		path,
		operationId,
		tag,
		summary,
		body: {
			name: 'request',
			type: model(name, {
				Metadata: required(metadata),
				FileContents: required(text),
				Format: enumeration(FILE_FORMAT),
			}),
		},
		answer: queuedJob,
		handle({ body, world, user }) {
			if (body.Format === EXCEL) throw refuseWithMessage(500, 'The Excel file cannot be read.');
			const content = Buffer.from(body.FileContents, 'base64').toString('utf8');
			const rows = rowsIn(content, body.Format === 0 ? '\t' : ',');
			const missing = columns.find((column) => !(column in (rows[0] ?? {})));
			if (missing !== undefined) {
				throw refuseWithMessage(500, `The file has no column ${missing}.`);
			}
			const { data, settings } = world;
			const failures = rows.flatMap((row, index) => {
				const reason = carryOut(row, body.Metadata, world, rows);
				return reason === undefined ? [] : [`Row ${index + 1}: ${reason}`];
			});
			const id = newJobId(data);
			data.jobs.set(id, {
				id,
				type,
				submittedOn: world.now(),
				completesOn: world.now() + settings.importTime,
				submittedBy: user?.name ?? '',
				fileName: `import-${id}.csv`,
				total: rows.length,
				failures,
			});
			return queuedJobAnswer(id);
		},
	});

function rowsIn(content: string, delimiter: string): Row[] {
	const rows: unknown = parse(content, { bom: true, columns: true, delimiter, trim: true });
	return Array.isArray(rows) ? rows : [];
}
