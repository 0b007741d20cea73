import { type Endpoint, endpointWithKey } from './endpoint';
import { snapshot } from './snapshot';

/** The types of queued jobs that an API description knows. */
export function jobTypesIn(endpoints: Endpoint[]): Array<{ name: string; value: number }> {
	const jobs = endpointWithKey(endpoints, 'GET /api/QueuedJobs');
	const types = jobs?.parameters.find(({ name }) => name === 'model.jobType')?.options ?? [];
	return types.map(({ name, value }) => ({ name: name.replace(/_/g, ' '), value: Number(value) }));
}

let known: ReadonlyMap<number, string> | undefined;

/** What a type of queued job is called, by the description that comes with this package; `null` for a newer one. */
export function nameOfJobType(code: unknown): string | null {
	known ??= new Map(jobTypesIn(snapshot()).map(({ name, value }) => [value, name]));
	return known.get(Number(code)) ?? null;
}
