import type { Resource } from '../../interpreter/operation';
import { downloadOutput } from './downloadOutput';
import { get } from './get';
import { getAll } from './getAll';
import { getLogs } from './getLogs';
import { runTask } from './runTask';
import { wait } from './wait';

export const queuedJob: Resource = {
	name: 'Queued Job',
	value: 'queuedJob',
	operations: [downloadOutput, get, getLogs, getAll, runTask, wait],
};
