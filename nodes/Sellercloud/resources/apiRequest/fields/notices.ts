import type { INodeProperties } from 'n8n-workflow';

/**
 * What people trip over at certain endpoints, from Sellercloud's own documentation and from what its integrators have
 * published. It is shown as soon as such an endpoint is chosen.
 */
const NOTICES: ReadonlyArray<{ endpoints: string[]; notice: string }> = [
	{
		endpoints: ['POST /api/Orders'],
		notice:
			'Whatever is sent twice becomes two orders: give each its Order Source Order ID, and look that up before you repeat one. The sales representative is not taken here: set Sales Rep 1 with <code>PUT /api/Orders/{id}</code> afterwards.',
	},
	{
		endpoints: ['PUT /api/Orders/StatusCode'],
		notice:
			'The channel is not told: what is cancelled here stays open there. Orders whose IDs are missing from the answer were not changed.',
	},
	{
		endpoints: ['PUT /api/Orders/ShippingStatus', 'PUT /api/Orders/ShippingStatus/SinglePackage'],
		notice:
			'The whole order becomes shipped, whatever package this is for. The ship date must be neither in the future nor before the order, and is ignored for orders that are shipped already.',
	},
	{
		endpoints: ['PUT /api/Inventory'],
		notice:
			'Weights and dimensions are replaced as a whole: a part of them that you leave out becomes 0.',
	},
	{
		endpoints: [
			'PUT /api/Inventory/AdjustPhysicalInventory',
			'PUT /api/Inventory/SetPhysicalInventory',
		],
		notice:
			'New quantities show after up to a minute: reading them back too early, and adjusting again, counts twice. Quantities of shadow SKUs can be adjusted, but not set.',
	},
	{
		endpoints: ['PUT /api/Inventory/ImportPhysicalInventory'],
		notice:
			'A partial import adds to the quantities that are there, and a full import sets everything that the file does not name to 0. An account runs one import at a time.',
	},
	{
		endpoints: ['PUT /api/Catalog/AdvancedInfo'],
		notice:
			'Sellercloud also answers with success when it refused fields: look at UpdatedSucessfully, and at the ErrorMessage of each field.',
	},
];

export const endpointNotices: INodeProperties[] = NOTICES.map(({ endpoints, notice }, index) => ({
	displayName: notice,
	name: `trapNotice${index + 1}`,
	type: 'notice',
	default: '',
	displayOptions: {
		show: { resource: ['apiRequest'], operation: ['call'], endpoint: endpoints },
	},
}));
