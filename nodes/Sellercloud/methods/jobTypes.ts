import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { endpointWithKey } from '../catalogue/endpoint';
import { catalogueOf } from '../catalogue/load';

/** The types of queued jobs that the tenant's own server knows, by name. */
export async function getJobTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { endpoints } = await catalogueOf(this, 0);
	const jobs = endpointWithKey(endpoints, 'GET /api/QueuedJobs');
	const types = jobs?.parameters.find(({ name }) => name === 'model.jobType')?.options ?? [];
	return types
		.map(({ name, value }) => ({ name: name.replace(/_/g, ' '), value }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
