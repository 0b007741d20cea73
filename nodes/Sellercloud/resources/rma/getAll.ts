import { PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { CHANNELS } from '../../records/orderCodes';
import { RMA, RMA_STATUSES } from '../../records/rma';
import { accountChoices, codes } from '../fields/choices';
import { filters } from '../fields/collections';
import { date, ids, text, texts } from '../fields/inputs';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';

const SEVERAL = 'Separate multiple values with commas';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many RMAs',
	description: 'Retrieve RMAs, using filters',
	kind: 'read',
	method: 'GET',
	path: '/api/Rma',
	pages: PAGE_NAMES,
	fields: [
		...pagingFields,
		filters(
			texts(
				'Channel Order #',
				'channelOrderNumber',
				{ query: 'model.orderSourceOrderIDs' },
				{ description: SEVERAL },
			),
			text('Channel RMA #', 'channelRmaNumber', {
				query: 'model.orderSourceRMAID',
				matches: 'OrderSourceRMAID',
			}),
			codes(
				'Channels',
				'channels',
				CHANNELS,
				{ query: 'model.orderSources' },
				'The channels that the returned orders come from',
			),
			date('Closed After', 'closedAfter', { query: 'model.closedOnFrom', notBefore: 'ClosedOn' }),
			date('Closed Before', 'closedBefore', { query: 'model.closedOnTo', notAfter: 'ClosedOn' }),
			accountChoices('Company Names or IDs', 'companies', 'getCompanies', {
				query: 'model.companyIDList',
			}),
			date('Created After', 'createdAfter', { query: 'model.dateFrom', notBefore: 'CreatedOn' }),
			date('Created Before', 'createdBefore', { query: 'model.dateTo', notAfter: 'CreatedOn' }),
			ids('Order IDs', 'orderIds', { query: 'model.orderIDs' }, { placeholder: 'e.g. 1000001' }),
			date('Received After', 'receivedAfter', {
				query: 'model.returnedOnFrom',
				notBefore: 'ReceivedOn',
			}),
			date('Received Before', 'receivedBefore', {
				query: 'model.returnedOnTo',
				notAfter: 'ReceivedOn',
			}),
			ids(
				'RMA IDs',
				'rmaIds',
				{ query: 'model.rMAIDs', matches: 'ID' },
				{ placeholder: 'e.g. 50001, 50002' },
			),
			texts('SKUs', 'skus', { query: 'model.productID' }, { description: SEVERAL }),
			codes(
				'Statuses',
				'statuses',
				RMA_STATUSES,
				{ query: 'model.rmaStatuses', matches: 'RMAStatusCode' },
				'The RMA statuses to include',
			),
			date('Updated After', 'updatedAfter', { query: 'model.lastUpdatedOnFrom' }),
			date('Updated Before', 'updatedBefore', { query: 'model.lastUpdatedOnTo' }),
		),
		...outputFields(RMA),
		filterOptions,
	],
	expected: 'list',
	returns: recordOutput(RMA),
});
