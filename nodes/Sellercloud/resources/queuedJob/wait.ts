import { JOB_ANSWER } from '../../interpreter/jobs/readJob';
import { defineOperation } from '../../interpreter/operation';
import { flag } from '../fields/inputs';
import { shownFor } from '../fields/modifiers';
import { outputFileField } from '../fields/outputFile';
import { maximumWait } from '../fields/waiting';
import { jobOutput } from '../output/jobOutput';
import { outputFields } from '../output/recordOutput';
import { JOB, jobIdField } from './job';

export const wait = defineOperation({
	name: 'Wait',
	value: 'wait',
	action: 'Wait for queued job',
	description:
		'Wait until a queued job has finished. The node fails if the job failed or was canceled.',
	kind: 'read',
	method: 'GET',
	path: '/api/QueuedJobs/{id}',
	fields: [
		jobIdField({ path: 'id' }),
		maximumWait,
		flag(
			'Download Output File',
			'downloadOutput',
			{ value: true },
			'Whether to download the file that the job has made',
		),
		shownFor({ downloadOutput: [true] }, outputFileField),
		...outputFields(JOB),
	],
	expected: JOB_ANSWER,
	job: {
		id: ({ jobId }) => jobId,
		output: ({ downloadOutput }) => (downloadOutput ? 'file' : undefined),
	},
	returns: jobOutput,
});
