import { path } from '../api/arguments';
import { operation } from '../api/operation';
import { refuseWithErrorMessage } from '../api/refusals';
import { integer } from '../api/values';
import { newJobId, noRecord, queuedJob, queuedJobAnswer } from './queuedJobs';

// Source: Swagger 2022, ScheduledTasks; article execute-scheduled-task

const INVENTORY_CALCULATE = 62;

/** The tasks that the account has. The API has no list of them. */
export const SCHEDULED_TASKS = [7, 8, 9];

const id = path('id', integer, 'ID of the scheduled task');

export const scheduledTasks = operation({
	method: 'POST',
	path: '/api/ScheduledTasks/{id}/ExecuteTask',
	operationId: 'ScheduledTasks_ExecuteTask',
	tag: 'ScheduledTasks',
	summary: 'Execute scheduled task by ID',
	parameters: [id],
	answer: queuedJob,
	handle({ args, world, user }) {
		const task = args.require(id);
		if (!SCHEDULED_TASKS.includes(task)) throw refuseWithErrorMessage(noRecord(task));
		const { data, settings } = world;
		const jobId = newJobId(data);
		data.jobs.set(jobId, {
			id: jobId,
			type: INVENTORY_CALCULATE,
			submittedOn: world.now(),
			completesOn: world.now() + settings.importTime,
			submittedBy: user?.name ?? '',
			fileName: '',
			total: 1,
			failures: [],
		});
		return queuedJobAnswer(jobId);
	},
});
