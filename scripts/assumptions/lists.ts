import type { Assumption } from './assumption';

export const listAssumptions: readonly Assumption[] = [
	{
		title: 'Products of a warehouse transfer',
		known:
			'Articles describe the requests. They do not say what a refused call has added, or whether more can be received than was sent.',
		confidence: 'documented in part',
		assumed:
			'A refused call has added nothing if none of its products is in the transfer. What is left to receive is the transfer quantity less what was received.',
		usedBy: 'Warehouse Inventory Transfer > Add Products, Receive',
		otherwise:
			'Products of a refused call that show later in the transfer would be added twice. A quantity that Sellercloud counts otherwise is refused by Sellercloud with a reason.',
		outcome: 'is limited',
		checkedBy: { notChecked: 'It takes a change to find out, and a check only reads.' },
	},
	{
		title: 'Page size',
		known: 'The documented maximum of most lists is 50 rows. Larger pages were seen to be cut.',
		confidence: 'seen live',
		assumed:
			'Pages have 50 rows. A list ends at a page that is not full, and one more call proves it.',
		usedBy: 'All lists',
		otherwise: 'Shorter pages are read to the end of the list, with more calls.',
		outcome: 'adapts',
		checkedBy: ['Page Size'],
		deviations: ['pagesOf10', 'pagesOf25'],
	},
	{
		title: 'TotalResults',
		known: 'The Swagger has it for most lists.',
		confidence: 'documented in part',
		assumed: 'It is used only as far as the rows that are returned confirm it.',
		usedBy: 'All lists',
		otherwise: 'The list is read until a page is empty or contains nothing new, or fails.',
		outcome: 'adapts',
		checkedBy: ['TotalResults'],
		deviations: ['totalMissing', 'totalAsText', 'totalOfThePage', 'listsAreBare'],
	},
	{
		title: 'Names of members',
		known: 'The Swagger has PascalCase. Requests were seen to bind in any case.',
		confidence: 'seen live',
		assumed:
			'Members of a list, and of the lines in the log of a job, are read in any case. Members of records are read as documented.',
		usedBy: 'All reads',
		otherwise: 'A record without any member that is known is an error that says what was returned.',
		outcome: 'fails loudly',
		checkedBy: ['TotalResults'],
		deviations: ['membersInCamelCase', 'idsAsText'],
	},
	{
		title: 'Order of rows',
		known: 'Lists of orders can be sorted by ID. The order of other lists is not documented.',
		confidence: 'documented in part',
		assumed:
			'Rows keep their place while a list is read, apart from rows that are added or removed.',
		usedBy: 'All lists',
		otherwise:
			'Rows that repeat are returned once. A list that changes at every call fails with an error.',
		outcome: 'fails loudly',
		checkedBy: ['Order of Rows', 'Pages'],
		deviations: ['rowsUnordered', 'pagesRepeatRows'],
	},
	{
		title: 'Companies in lists',
		known:
			'One integrator reports that lists contain only the default company of the employee unless you filter by company ID. No document says so.',
		confidence: 'one source',
		assumed: 'Nothing.',
		usedBy: 'All lists',
		otherwise:
			'If a list without a company filter finds nothing, the node shows a hint next to the output. Filter by company to be sure.',
		outcome: 'is limited',
		checkedBy: ['Companies in Lists'],
		deviations: ['defaultCompanyOnly'],
	},
	{
		title: 'Filters that the server does not know',
		known: 'Unknown query parameters were seen to be ignored without an error.',
		confidence: 'seen live',
		assumed: 'Each filter of an operation is known to the server.',
		usedBy: 'All lists',
		otherwise:
			'Records that are found by an ID, an SKU, a number or their last update are compared with what was asked for, and fail if they differ. For other filters, the check names what the server lacks.',
		outcome: 'is limited',
		checkedBy: ['Operations and Events'],
		deviations: ['swaggerOlder'],
	},
	{
		title: 'Purchase orders: keyword and description',
		known:
			'The Swagger has a filter `model.keyword`, and does not say what it is compared with. An article calls the description that is sent the name of the purchase order; lists have `PurchaseTitle`.',
		confidence: 'documented in part',
		assumed:
			'The keyword finds purchase orders by their title, and the title is the description that was sent.',
		usedBy: 'Purchase Order > Create per Vendor',
		otherwise:
			'Nothing is created if the search returns purchase orders for a text that none of them has, or does not find one that is in the list. If a new purchase order is not found by its description, the error names it.',
		outcome: 'fails loudly',
		checkedBy: {
			notChecked: 'Create per Vendor proves it each time, before it creates anything.',
		},
		deviations: ['keywordIgnored', 'titlesNotSearched'],
	},
	{
		title: 'Purchase orders: ID of a new one',
		known:
			'The Swagger has `Id`, another description `ID`. New orders and customers are returned as a bare number.',
		confidence: 'documented in part',
		assumed: 'The ID is in one of these forms.',
		usedBy: 'Purchase Order > Create, Create per Vendor',
		otherwise:
			'Create fails, and says that the purchase order may have been created. Create per Vendor looks it up by its description.',
		outcome: 'fails loudly',
		checkedBy: { notChecked: 'The check changes nothing.' },
	},
	{
		title: 'Link Order: answer',
		known: 'An article describes the request, and not what the answer contains.',
		confidence: 'documented in part',
		assumed: 'Status 200 means that the order is linked.',
		usedBy: 'Purchase Order > Link Order',
		otherwise:
			'A refusal in the answer is an error. The ID of a new purchase order is not returned.',
		outcome: 'is limited',
		checkedBy: { notChecked: 'The check changes nothing.' },
	},
	{
		title: 'Manual reserves: end of the list',
		known: 'Pages have 10 to 50 rows. No total is documented.',
		confidence: 'documented in part',
		assumed: 'The list ends with a page that contains nothing new.',
		usedBy: 'Inventory > Get Manual Reserves',
		otherwise:
			'A server that repeats pages, or returns fewer rows than requested, is read to the same end. An answer without `ManualReserves` is an error.',
		outcome: 'adapts',
		checkedBy: { notChecked: 'It takes a product that has manual reserves.' },
	},
	{
		title: 'Manual reserves: customer',
		known: 'An article shows rows without a customer.',
		confidence: 'documented in part',
		assumed: 'The customer is in `CustomerId`, as in requests.',
		usedBy: 'Inventory > Get Manual Reserves',
		otherwise:
			'`customerId` stays empty. Set Output to Raw to see the row as Sellercloud returned it.',
		outcome: 'is limited',
		checkedBy: { notChecked: 'It takes a product that has manual reserves.' },
	},
	{
		title: 'Queued job that does not exist',
		known:
			'Status 500, "Could not find or load record with ID ...". This also happens for a job that was just queued.',
		confidence: 'seen live',
		assumed:
			'This answer means that the job is gone, unless someone waits for a job that may have just been queued: then it may still appear for 30 seconds. An ID that was typed by hand is not such a job.',
		usedBy: 'Sellercloud Trigger > Job Finished; Queued Job > Wait; operations that queue a job',
		otherwise: 'The poll fails with the message as it is, and the next one tries again.',
		outcome: 'fails loudly',
		checkedBy: { notChecked: "The check can't know the ID of a job that does not exist." },
	},
	{
		title: 'Carriers and shipping services: form of the lists',
		known:
			'The articles mention names and keys. For package types, an article shows rows of `Key` and `Value`.',
		confidence: 'documented in part',
		assumed: 'Carriers and shipping services have rows of the same form.',
		usedBy: 'Setting > Get Many Carriers, Get Many Shipping Services',
		otherwise:
			'Rows of `ID` and `Name` are read, too. Rows of any other form are an error that names their fields; set Output to Raw to read them.',
		outcome: 'adapts',
		checkedBy: { notChecked: 'Servers of 2022 do not have these lists.' },
	},
	{
		title: 'Codes that are newer than this package',
		known:
			'Channels, subtypes and other codes are added without notice, such as subtype 17, Fulfilled by TikTok.',
		confidence: 'seen live',
		assumed: 'A code never changes its meaning.',
		usedBy: 'Simplified output, filters',
		otherwise: 'A code without a known name is returned as it is.',
		outcome: 'adapts',
		checkedBy: { notChecked: "A name that changed can't be seen from outside." },
	},
	{
		title: 'Product: ActiveStatus',
		known: 'It is a number under its older name, Status. One client reads ActiveStatus as text.',
		confidence: 'one source',
		assumed:
			'1, true, yes and active mean active. 0, false, no, inactive and not active mean inactive.',
		usedBy: 'Product and Inventory, simplified output',
		otherwise:
			'Status is used. If it is missing, `active` stays empty and does not count as inactive.',
		outcome: 'adapts',
		checkedBy: { notChecked: 'It takes a product that is known to be inactive.' },
	},
];
