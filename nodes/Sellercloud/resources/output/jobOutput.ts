import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import type { ItemValues } from '../../interpreter/operation';
import { JOB } from '../queuedJob/job';
import { type OutputValues, recordOutput } from './recordOutput';

export const UNFINISHED =
	'The job has not finished. Use Queued Job > Wait with this ID later, or the event Job Finished of the Sellercloud Trigger.';

/** A job that was waited for, in the output that the user chose, with whether it has finished. */
export const jobOutput = (
	rows: IDataObject[],
	item: ItemValues<Partial<OutputValues>>,
): IDataObject[] =>
	rows.map(({ jobId, job, finished, errors }) => {
		const record = isDataObject(job) ? job : {};
		const { output, selectedFields } = item.values;
		const [shown] = recordOutput(JOB)([record], {
			...item,
			values: { output, selectedFields },
		});
		return {
			...shown,
			...(jobId !== undefined && { jobId }),
			finished,
			...(finished === true ? { errors } : { note: UNFINISHED }),
		};
	});
