import { defineOperation } from '../../interpreter/operation';
import { outputFileField } from '../fields/outputFile';
import { confirmation } from '../output/confirmation';
import { jobIdField } from './job';

export const downloadOutput = defineOperation({
	name: 'Download Output',
	value: 'downloadOutput',
	action: 'Download queued job output',
	description: 'Download the file that a finished job has made, such as an export',
	kind: 'read',
	method: 'GET',
	path: '/api/QueuedJobs/OutputFile',
	fields: [jobIdField({ query: 'id' }), outputFileField],
	expected: 'output',
	returns: confirmation('jobId'),
});
