import { defineOperation } from '../../interpreter/operation';
import { accountChoice } from '../fields/choices';
import { additionalFields } from '../fields/collections';
import { fromFileOrItems } from './fromFileOrItems';

// Source: Swagger 2022, CatalogSpecificImports
export const shadows = defineOperation({
	name: 'Shadows',
	value: 'shadows',
	action: 'Import shadows',
	description: 'Create shadows of products, from a file or from the input items',
	path: '/api/Catalog/Imports/Shadows',
	...fromFileOrItems(
		'chosen',
		additionalFields(
			accountChoice('Company Name or ID', 'company', 'getCompanies', {
				body: 'Metadata.CompanyId',
			}),
		),
	),
});
