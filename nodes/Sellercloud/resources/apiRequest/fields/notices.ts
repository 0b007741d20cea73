import type { INodeProperties } from 'n8n-workflow';

/**
 * Pitfalls of certain endpoints, from Sellercloud's documentation and from what integrators have published. They are shown
 * when such an endpoint is selected.
 */
const NOTICES: ReadonlyArray<{ endpoints: string[]; notice: string }> = [
	{
		endpoints: ['POST /api/Orders'],
		notice:
			'Sending an order twice creates two orders. Give each order an Order Source Order ID, and look it up before you send the order again. The sales representative is ignored here: set Sales Rep 1 afterwards with Order > Update.',
	},
	{
		endpoints: ['PUT /api/Orders/StatusCode'],
		notice:
			'Sellercloud does not notify the channel: an order that you cancel here stays open there. Orders whose IDs are missing from the response were not changed.',
	},
	{
		endpoints: ['PUT /api/Orders/ShippingStatus', 'PUT /api/Orders/ShippingStatus/SinglePackage'],
		notice:
			'The whole order is marked as shipped, whichever package this is for. The ship date must not be in the future or before the order date, and is ignored for orders that are already shipped.',
	},
	{
		endpoints: ['PUT /api/Inventory'],
		notice: 'Weights and dimensions are replaced together: values that you leave out are set to 0.',
	},
	{
		endpoints: [
			'PUT /api/Inventory/AdjustPhysicalInventory',
			'PUT /api/Inventory/SetPhysicalInventory',
		],
		notice:
			'New quantities take up to a minute to appear. If you read them sooner and adjust again, the adjustment is applied twice. Quantities of shadow SKUs can be adjusted, but not set.',
	},
	{
		endpoints: ['PUT /api/Inventory/ImportPhysicalInventory'],
		notice:
			'A partial import adds to the existing quantities. A full import sets every quantity that is not in the file to 0. An account runs one import at a time.',
	},
	{
		endpoints: ['PUT /api/Catalog/AdvancedInfo'],
		notice:
			'Sellercloud responds with success even if it rejected fields: check UpdatedSucessfully, and the ErrorMessage of each field.',
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
