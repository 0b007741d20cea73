import type { Names } from '../records/codes';
import { type Endpoint, endpointWithKey } from './endpoint';
import { snapshot } from './snapshot';

/** The types of queued jobs in an API description. */
export function jobTypesIn(endpoints: Endpoint[]): Array<{ name: string; value: number }> {
	const jobs = endpointWithKey(endpoints, 'GET /api/QueuedJobs');
	const types = jobs?.parameters.find(({ name }) => name === 'model.jobType')?.options ?? [];
	return types.map(({ name, value }) => ({ name: name.replace(/_/g, ' '), value: Number(value) }));
}

let known: Names | undefined;

/** The types of queued jobs in the API description that comes with this package. */
export function jobTypes(): Names {
	known ??= jobTypesIn(snapshot()).map(({ name, value }) => [value, name]);
	return known;
}
