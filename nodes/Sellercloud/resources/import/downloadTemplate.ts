import type { Field } from '../../interpreter/field';
import { defineOperation } from '../../interpreter/operation';
import { IMPORT_TEMPLATES, isImportTemplate } from '../../records/importTemplates';
import { fileFormat } from '../export/fields';
import { choice } from '../fields/choices';
import { text } from '../fields/inputs';
import { shownFor } from '../fields/modifiers';
import { outputFileField } from '../fields/outputFile';
import { confirmation } from '../output/confirmation';

const BULK_UPDATE = { template: ['bulkUpdate'] };
const OTHERS = { template: Object.keys(IMPORT_TEMPLATES).filter((name) => name !== 'bulkUpdate') };

/** The template of inventory has columns only; Export > Inventory Snapshot has the ones with products. */
const withoutProducts: Field = {
	displayName: 'Products',
	name: 'products',
	type: 'hidden',
	default: 0,
	send: { query: 'template', as: 'integer' },
};

// Source: Swagger 2022
export const downloadTemplate = defineOperation({
	name: 'Download Template',
	value: 'downloadTemplate',
	action: 'Download import template',
	description: 'Download an empty file with the columns of an import',
	kind: 'read',
	method: 'GET',
	path: ({ template }) => IMPORT_TEMPLATES[isImportTemplate(template) ? template : 'kits'],
	fields: [
		choice(
			'Template',
			'template',
			[
				{ name: 'Bulk Update Products', value: 'bulkUpdate' },
				{ name: 'Kits', value: 'kits' },
				{ name: 'Physical Inventory', value: 'physicalInventory' },
				{ name: 'Purchase Orders', value: 'purchaseOrders' },
				{ name: 'Shadows', value: 'shadows' },
				{ name: 'Vendor Prices', value: 'vendorPrices' },
			],
			{ value: true },
			{ default: 'kits' },
		),
		shownFor(BULK_UPDATE, fileFormat({ query: 'request.fileFormat' })),
		shownFor(
			BULK_UPDATE,
			text(
				'Saved Template Name',
				'savedTemplate',
				{ query: 'request.templateName' },
				{ description: 'The name of a template that is saved in Sellercloud' },
			),
		),
		shownFor(OTHERS, fileFormat({ query: 'fileFormat' })),
		shownFor({ template: ['physicalInventory'] }, withoutProducts),
		outputFileField,
	],
	expected: 'output',
	returns: confirmation('template'),
});
