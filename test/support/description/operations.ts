import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { Sellercloud } from '../../../nodes/Sellercloud/Sellercloud.node';
import { SellercloudTrigger } from '../../../nodes/Sellercloud/SellercloudTrigger.node';

const choicesOf = ({ options = [] }: INodeProperties): INodePropertyOptions[] =>
	options.flatMap((one) => ('value' in one ? [one] : []));

const choicesIn = (properties: readonly INodeProperties[], field: string): INodePropertyOptions[] =>
	properties.filter(({ name }) => name === field).flatMap(choicesOf);

const { properties } = new Sellercloud().description;

/** Every operation as the editor lists it, with its resource. */
export const listedOperations = choicesIn(properties, 'resource').flatMap((resource) => {
	const own = properties.filter(({ displayOptions }) =>
		displayOptions?.show?.resource?.includes(resource.value),
	);
	return choicesIn(own, 'operation').map((operation) => ({ resource, operation }));
});

/** Every event of the trigger as the editor lists it. */
export const listedEvents = choicesIn(new SellercloudTrigger().description.properties, 'event');
