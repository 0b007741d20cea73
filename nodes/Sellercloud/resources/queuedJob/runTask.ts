import { defineOperation } from '../../interpreter/operation';
import { id } from '../fields/inputs';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { waitFields } from '../fields/waiting';
import { jobOutput } from '../output/jobOutput';
import { outputFields } from '../output/recordOutput';
import { JOB } from './job';

// Source: Swagger 2022; the vendor's article execute-scheduled-task
export const runTask = defineOperation({
	name: 'Run Scheduled Task',
	value: 'runTask',
	action: 'Run scheduled task',
	description: 'Run a scheduled task of Sellercloud now, which queues a job',
	kind: 'write',
	method: 'POST',
	path: '/api/ScheduledTasks/{id}/ExecuteTask',
	fields: [
		required(
			id(
				'Task ID',
				'taskId',
				{ path: 'id' },
				{
					placeholder: 'e.g. 7',
					description:
						'The ID of the task, as shown on the page Manage Scheduled Tasks in Sellercloud',
				},
			),
		),
		...waitFields(false),
		...outputFields(JOB),
		writeOptions,
	],
	job: {},
	returns: (rows, item) =>
		jobOutput(rows, item).map((job) => ({ taskId: item.values.taskId, ...job })),
});
