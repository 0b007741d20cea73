import { isAmong } from '../../records/codes';
import { JOB_STATUSES, OPEN_JOBS } from '../../records/job';
import { JOBS } from '../lists/jobs';
import { type CompareEvent, hasStatus } from './event';

const FINISHED = 'finished';
/** The value of jobs that have not finished. */
export const OPEN = 'open';

const hasWantedStatus = hasStatus('QueuedJobStatus', JOB_STATUSES);

export const JOB_EVENTS: readonly CompareEvent[] = [
	{
		name: 'Job Finished',
		value: 'jobFinished',
		action: 'On job finished',
		description: 'When a queued job has completed or failed, or was canceled or aborted',
		family: 'compare',
		record: JOBS,
		reads: 'jobs',
		asks: [],
		lists: ['companies', 'jobTypes', 'statuses'],
		switches: {},
		needs: () => [['QueuedJobStatus', JOB_STATUSES]],
		matches: hasWantedStatus,
		valueOf: ({ QueuedJobStatus }) =>
			isAmong(JOB_STATUSES, OPEN_JOBS, QueuedJobStatus) ? OPEN : FINISHED,
		fires: (value, previous) => value === FINISHED && previous !== FINISHED,
		isExample: (value) => value === FINISHED,
	},
];
