import type { Assumption } from './assumption';

const WRITES = { notChecked: 'A check only reads.' };

export const serverAssumptions: readonly Assumption[] = [
	{
		title: 'API description of the server',
		known: 'Each server publishes a Swagger document.',
		confidence: 'seen live',
		assumed: 'It can be read with the token of the employee, and describes what the server offers.',
		usedBy: 'API Request > Call Endpoint',
		otherwise: 'The endpoints of 2022 take its place, and the list says so.',
		outcome: 'is limited',
		checkedBy: ['API Description', 'Newer Endpoints'],
		deviations: ['swaggerMissing', 'swaggerNewer'],
	},
	{
		title: 'Endpoints newer than 2022',
		known:
			'A client generated from a newer description has them, such as saved views of the inventory.',
		confidence: 'one source',
		assumed: 'The server has the endpoints and parameters that operations and events use.',
		usedBy: 'Some operations and events',
		otherwise: "Sellercloud answers with status 404. The check names what can't be used.",
		outcome: 'fails loudly',
		checkedBy: ['Operations and Events'],
		deviations: ['swaggerOlder'],
	},
	{
		title: 'Record Payment: form of the body',
		known:
			'The Swagger of 2022 describes a flat body. An article shows `{"OrderID": ..., "model": {...}}`.',
		confidence: 'documented in part',
		assumed:
			"The body is flat. The Swagger is generated from the server's code, where `OrderID` and `model` are the names of two arguments. The article shows both in one object.",
		usedBy: 'Order > Record Payment',
		otherwise:
			'The payment method is required, so a server that expects the other form refuses the payment with status 400 and records nothing. You can send the other form with API Request > Send.',
		outcome: 'fails loudly',
		checkedBy: WRITES,
	},
	{
		title: 'Mark as Shipped: weight and sizes',
		known: 'They are numbers. No source names a unit.',
		confidence: 'documented in part',
		assumed: 'Nothing. The node sends them as you enter them.',
		usedBy: 'Order > Mark as Shipped',
		otherwise: 'Sellercloud reads them in the unit that it uses.',
		outcome: 'is limited',
		checkedBy: WRITES,
	},
	{
		title: 'SKU to SKU transfer',
		known:
			'A target warehouse is required unless the warehouse is bin-enabled. If it is, both bins are required.',
		confidence: 'documented in part',
		assumed: 'A target warehouse is accepted together with bins, so it is always sent.',
		usedBy: 'Inventory > Create SKU to SKU Transfer',
		otherwise: 'Sellercloud refuses the transfer and moves nothing.',
		outcome: 'fails loudly',
		checkedBy: WRITES,
	},
	{
		title: 'Labels, invoices and documents',
		known:
			'Labels exist for orders that were shipped with Shipbridge, and are returned as base64 text.',
		confidence: 'documented in part',
		assumed:
			'Invoices and documents are returned in the same way. The form `{"FileName", "Content"}` of the Swagger is read as well.',
		usedBy: 'Order > Download Invoice, Download Shipping Label, Download Document',
		otherwise: 'For an order without a label, the node shows the reason that Sellercloud gives.',
		outcome: 'fails loudly',
		checkedBy: { notChecked: 'It takes an order that has a label.' },
	},
	{
		title: 'Invoice that is downloaded',
		known:
			'No source says whether Sellercloud marks an invoice as printed when it is fetched as PDF.',
		confidence: 'unknown',
		assumed: 'Fetching an invoice changes nothing, so a read-only credential may do it.',
		usedBy: 'Order > Download Invoice, Read Only',
		otherwise: 'The invoice counts as printed.',
		outcome: 'is limited',
		checkedBy: WRITES,
	},
	{
		title: 'Imports: columns and empty cells',
		known:
			'The columns of imports of kits, shadows and vendor prices are not documented. For purchase orders, a help article names most columns, and says that all of them have to be in the file. What an empty cell does is not documented.',
		confidence: 'documented in part',
		assumed:
			'The template of the server has the columns. An empty cell of a purchase order is no value; elsewhere, it might clear what is there.',
		usedBy: 'Import > Kits, Purchase Orders, Shadows, Vendor Prices',
		otherwise: 'The log of the job contains why Sellercloud refuses the rows.',
		outcome: 'fails loudly',
		checkedBy: WRITES,
	},
	{
		title: 'Addresses of a customer',
		known:
			'An article says that an address has to be sent as a whole, by its ID. No source says whether addresses that are left out stay, and whether the ID 0 adds one.',
		confidence: 'documented in part',
		assumed: 'Addresses that are left out may be lost. An address with the ID 0 is added.',
		usedBy: 'Customer > Set Addresses',
		otherwise:
			'The node reads the addresses first, sends all of them, and reads them again. An address that is missing then is an error.',
		outcome: 'fails loudly',
		checkedBy: WRITES,
	},
	{
		title: 'Import of physical inventory',
		known:
			'A partial import adds, a full import sets all products to 0 that are missing, one import runs at a time, and a date in the future is refused. The article does not say whether a full import changes other warehouses, or what happens to a product that comes twice or without a quantity.',
		confidence: 'one source',
		assumed:
			'A full import may change everything, so all its rows go into one file with a minimum of rows, and the user types the name of the warehouse. Products that come twice and empty quantities are refused.',
		usedBy: 'Import > Physical Inventory',
		otherwise: 'The guards refuse more than they have to.',
		outcome: 'is limited',
		checkedBy: WRITES,
	},
	{
		title: 'Log of an import',
		known:
			'The article about the logs of jobs describes lines with a message. The format of the messages is not documented.',
		confidence: 'unknown',
		assumed:
			'An error in the log that contains all SKUs of a row is about this row. Numbers of up to five digits are not taken for SKUs.',
		usedBy: 'Import > Kits, Physical Inventory, Purchase Orders, Shadows, Vendor Prices',
		otherwise: 'The item has no success of its own; the errors of the log are in its output.',
		outcome: 'is limited',
		checkedBy: { notChecked: 'It takes an import that was refused.' },
	},
	{
		title: 'Filter for email addresses of customers',
		known:
			'The Swagger has the filter. No source says whether it finds parts of an address, and whether it minds case.',
		confidence: 'documented in part',
		assumed:
			'It may find parts, so only rows with exactly the address count, in any case. The address is searched as it was entered, and then in lower case.',
		usedBy: 'Customer > Create or Update, customers By Email',
		otherwise:
			'If a row does not contain the address, or 50 rows do, the node fails before it changes anything. If the filter minds case, a customer whose stored address has other capital letters than the entered one is not found, and Create or Update creates a second one.',
		outcome: 'is limited',
		checkedBy: WRITES,
	},
	{
		title: 'Quantity that is received',
		known: 'No source says whether more items of an RMA can be received than were returned.',
		confidence: 'unknown',
		assumed: 'They can, so the node reads the RMA first and refuses more than are open.',
		usedBy: 'RMA > Receive',
		otherwise: 'Sellercloud refuses them as well.',
		outcome: 'adapts',
		checkedBy: WRITES,
	},
];
