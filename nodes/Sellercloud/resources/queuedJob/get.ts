import { JOB_ANSWER, readJob } from '../../interpreter/jobs/readJob';
import { defineOperation } from '../../interpreter/operation';
import { outputFields, recordOutput } from '../output/recordOutput';
import { JOB, jobIdField } from './job';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get queued job',
	description: 'Retrieve a queued job with its status and how many records it has processed',
	kind: 'read',
	method: 'GET',
	path: '/api/QueuedJobs/{id}',
	fields: [jobIdField({ path: 'id' }), ...outputFields(JOB)],
	expected: JOB_ANSWER,
	async run(context) {
		const job = await readJob(context, context.values.jobId);
		if (!job.ok) throw context.failed(job.failure);
		return [job.value];
	},
	returns: recordOutput(JOB),
});
