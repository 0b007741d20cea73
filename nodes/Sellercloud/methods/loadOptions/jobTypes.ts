import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { jobTypesIn } from '../../swagger/jobTypes';
import { catalogueOf } from '../../swagger/load';

/** The types of queued jobs that the tenant's own server knows, by name. */
export async function getJobTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { endpoints } = await catalogueOf(this, 0);
	return jobTypesIn(endpoints).sort((one, other) => one.name.localeCompare(other.name));
}
