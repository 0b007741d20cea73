import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { jobTypesIn } from '../../swagger/jobTypes';
import { describeApi } from '../../swagger/describeApi';

/** The types of queued jobs in the API description of the tenant's server, by name. */
export async function getJobTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { endpoints } = await describeApi(this, 0);
	return jobTypesIn(endpoints).sort((one, other) => one.name.localeCompare(other.name));
}
