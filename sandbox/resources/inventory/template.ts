import { requiredQuery } from '../../api/arguments';
import { FileAnswer } from '../../api/fileAnswer';
import { operation } from '../../api/operation';
import { enumeration } from '../../api/values';
import { FILE_FORMAT } from '../../data/enums';
import { physicalQuantity } from '../../data/quantities';
import { formatTenantTime } from '../../time';
import { table } from '../products/table';

// Source: Swagger 2022, InventoryImport; seen live: base64 as text, and the columns of an import of inventory

const TEMPLATE_KIND: Array<[number, string]> = [
	[0, 'Standard'],
	[1, 'AllProducts'],
	[2, 'AllProductsWithInventory'],
	[3, 'AllProductsNoShadowDependentKits'],
];
const STANDARD = 0;
const WITH_INVENTORY = 2;
const EXCEL = 2;

const HEADER = ['ProductID', 'Warehouse', 'PhysicalInventoryQty', 'InventoryDate', 'LocationNotes'];

const template = requiredQuery('template', enumeration(TEMPLATE_KIND), 'Template Kind');
const fileFormat = requiredQuery('fileFormat', enumeration(FILE_FORMAT), 'File Format');

export const inventoryTemplate = operation({
	method: 'GET',
	path: '/api/Inventory/Import/DownloadInventoryTemplate',
	operationId: 'InventoryImport_DownloadInventoryTemplate',
	tag: 'InventoryImport',
	summary: 'Download Invenotry Template',
	parameters: [template, fileFormat],
	handle({ args, world }) {
		const kind = args.require(template);
		const format = args.require(fileFormat);
		const now = world.now();
		const products = kind === STANDARD ? [] : [...world.data.products.values()];
		const rows = products
			.map((product) => ({ product, quantity: physicalQuantity(product, world.data, now) }))
			.filter(({ quantity }) => kind !== WITH_INVENTORY || quantity > 0)
			.map(({ product, quantity }) => [
				product.sku,
				'',
				quantity,
				formatTenantTime(now),
				product.locationNotes,
			]);
		const content = table([HEADER, ...rows], format);
		return format === EXCEL
			? new FileAnswer('inventory.xlsx', Buffer.from('504b0304140000000000', 'hex'))
			: new FileAnswer('inventory.csv', content);
	},
});
