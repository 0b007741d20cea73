import { accountChoice } from '../fields/choices';
import { additionalFields } from '../fields/collections';
import { flag } from '../fields/inputs';

/** What a bulk update does with products that exist, and with those that do not. Source: Swagger 2022. */
export const updateOptions = additionalFields(
	flag(
		'Create Missing Products',
		'createMissing',
		{ body: 'Metadata.CreateProductIfDoesntExist' },
		'Whether to create products whose SKU does not exist',
		{ default: true },
	),
	accountChoice('New Product Company Name or ID', 'newCompany', 'getCompanies', {
		body: 'Metadata.CompanyIdForNewProduct',
	}),
	flag(
		'Skip Existing Products',
		'skipExisting',
		{ body: 'Metadata.DoNotUpdateProducts' },
		'Whether to leave products unchanged that already exist',
		{ default: true },
	),
);
