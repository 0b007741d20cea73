import { jobShape } from '../../records/job';
import { jobTypes } from '../../swagger/jobTypes';
import { id } from '../fields/inputs';
import { required } from '../fields/modifiers';
import type { Send } from '../../interpreter/field';

export const JOB = jobShape(jobTypes);

export const jobIdField = (send: Send) =>
	required(
		id('Job ID', 'jobId', send, {
			placeholder: 'e.g. 9001',
			description: 'The ID of a queued job, as Get Many returns it',
		}),
	);
