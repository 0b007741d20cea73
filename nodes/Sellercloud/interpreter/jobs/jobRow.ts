import type { IDataObject } from 'n8n-workflow';

/** Minutes to wait for a job unless the user says otherwise. */
export const USUAL_WAIT = 10;

/**
 * What becomes of the output file of a job: a file of the item, or an item for each of its rows, of which `returns` gets
 * `{cells}`.
 */
export type JobOutput = 'file' | 'items';

/** What `returns` gets of a job. */
export interface JobRow extends IDataObject {
	jobId: number;
	/** The job as Sellercloud returns it; empty if it has not been read. */
	job: IDataObject;
	finished: boolean;
	/** Why records of a partial success failed. */
	errors: string[];
}

/** A message for a wait that can't be. */
export const waitProblem = ({ maximumWait }: IDataObject): string | undefined =>
	Number(maximumWait ?? USUAL_WAIT) >= 0 ? undefined : 'Maximum Wait must not be below 0';
