import type { INodeProperties } from 'n8n-workflow';

/**
 * Common mistakes with certain endpoints, from Sellercloud's documentation and from what integrators have published. The
 * notice is shown when such an endpoint is selected.
 */
const NOTICES: ReadonlyArray<{ endpoints: string[]; notice: string }> = [
	{
		endpoints: ['POST /api/Orders'],
		notice:
			'Sending the same order twice creates two orders. Give each order an Order Source Order ID, and search for it before you send an order again. This endpoint ignores the sales representative. Set Sales Rep 1 with <code>PUT /api/Orders/{id}</code> afterwards.',
	},
	{
		endpoints: ['PUT /api/Orders/StatusCode'],
		notice:
			'This does not update the channel, so an order that you cancel here stays open there. Orders whose IDs are missing from the response were not changed.',
	},
	{
		endpoints: ['PUT /api/Orders/ShippingStatus', 'PUT /api/Orders/ShippingStatus/SinglePackage'],
		notice:
			'This marks the whole order as shipped, even if the request is for one package. The ship date must not be in the future or before the order date, and is ignored for orders that have already shipped.',
	},
	{
		endpoints: ['PUT /api/Inventory'],
		notice: 'Weights and dimensions are replaced together. A value that you leave out is set to 0.',
	},
	{
		endpoints: [
			'PUT /api/Inventory/AdjustPhysicalInventory',
			'PUT /api/Inventory/SetPhysicalInventory',
		],
		notice:
			'New quantities can take up to a minute to appear. If you read a quantity too early and adjust it again, the adjustment is applied twice. Quantities of shadow SKUs can be adjusted, but not set.',
	},
	{
		endpoints: ['PUT /api/Inventory/ImportPhysicalInventory'],
		notice:
			'A partial import adds to the existing quantities. A full import sets the quantity of every product that is not in the file to 0. An account can run one import at a time.',
	},
	{
		endpoints: ['PUT /api/Catalog/AdvancedInfo'],
		notice:
			'Sellercloud returns a success status even if it rejects fields. Check UpdatedSucessfully and the ErrorMessage of each field.',
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

/** The form of a new tool opens on Send, which few agents need. */
export const toolNotice: INodeProperties = {
	displayName:
		'Choose the Resource and the Operation that the agent can use, for example <b>Order</b> and <b>Get Many</b>, and add one tool for each operation. To let the agent send any request, keep <b>API Request</b> and let the model define the path.',
	name: 'toolNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { '@tool': [true], resource: ['apiRequest'] } },
};
