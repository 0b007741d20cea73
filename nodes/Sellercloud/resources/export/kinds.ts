import type { Names } from '../../records/codes';

/** The standard exports of the catalog, by name. Source: Swagger 2022, StandardExportKind. */
export const STANDARD_EXPORTS: Names = [
	[2, 'Aliases'],
	[5, 'General Export (Excel)'],
	[6, 'General Export (PDF)'],
	[0, 'Kits'],
	[10, 'Listed on Channel'],
	[9, 'Product Groups'],
	[11, 'Product Images'],
	[4, 'Rebates'],
	[8, 'Related Kits'],
	[7, 'Related Products'],
	[1, 'Shadows'],
	[12, 'UPC for Channel'],
	[14, 'Variation Images'],
	[3, 'Variations'],
	[13, 'Vendor SKUs'],
];
