import { path, query, queryList } from '../api/arguments';
import { filter, listOperation } from '../api/list';
import { operation } from '../api/operation';
import { refuseWithMessage } from '../api/refusals';
import { nested, nestedList, shape } from '../api/shape';
import { date, decimal, enumeration, flag, integer, text } from '../api/values';
import { CHANNEL } from '../data/channels';
import { RMA_STATUS } from '../data/purchasingEnums';
import type { Rma, RmaLine } from '../data/rmas';
import { formatTenantTime } from '../time';

// Source: Swagger 2022, Rma

const tag = 'Rma';
const ENTITY = 'SellerCloud.Delta.Models.ClientAPI.Rma';
const id = path('id', integer, 'ID of RMA');

const line = shape<{ rma: Rma; line: RmaLine }>(
	'SellerCloud.Delta.Models.Manage.Concrete.RmaItemDto',
	{
		ID: [integer.schema, (row) => row.line.id],
		RMAID: [integer.schema, ({ rma }) => rma.id],
		OrderID: [integer.schema, ({ rma }) => rma.orderId],
		SKU: [text.schema, (row) => row.line.sku],
		Reason: [integer.schema, () => 1],
		ReasonName: [text.schema, () => 'Damaged'],
		OrderSourceOrderID: [text.schema, ({ rma }) => rma.channelOrderId],
		QtyReturned: [integer.schema, (row) => row.line.quantityReturned],
		QtyReceived: [integer.schema, (row) => row.line.quantityReceived],
		ReturnedToWarehouseID: [integer.schema, () => 101],
		ProblemDescription: [text.schema, (row) => row.line.problem],
	},
);

/** Says when it was created, received and closed, but not when it was last updated. */
const row = shape<Rma>('SellerCloud.Delta.Models.ManageEntity.Concrete.RmaDto', {
	ID: [integer.schema, (rma) => rma.id],
	CustomerID: [integer.schema, ({ customerId }) => customerId],
	CustomerFirstName: [text.schema, ({ firstName }) => firstName],
	CustomerLastName: [text.schema, ({ lastName }) => lastName],
	CustomerUserName: [text.schema, ({ customerEmail }) => customerEmail],
	UserID: [integer.schema, ({ customerId }) => customerId],
	CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	ClosedOn: [date.schema, ({ closedOn }) => formatTenantTime(closedOn)],
	ReceivedOn: [date.schema, ({ receivedOn }) => formatTenantTime(receivedOn)],
	CreatedBy: [text.schema, () => 'demo@example.com'],
	RMAStatusCode: [integer.schema, ({ status }) => status],
	OrderSource: [integer.schema, ({ channel }) => channel],
	OrderSourceRMAID: [text.schema, ({ channelRmaId }) => channelRmaId],
	TotalRefunded: [decimal.schema, ({ totalRefunded }) => totalRefunded],
	Company: [text.schema, ({ companyId }, { data }) => data.companies.get(companyId)?.name],
	CompanyID: [integer.schema, ({ companyId }) => companyId],
	TrackingNumber: [text.schema, ({ trackingNumber }) => trackingNumber],
	RefundStatus: [integer.schema, ({ refundStatus }) => refundStatus],
	Items: nestedList(line, (rma) => rma.lines.map((one) => ({ rma, line: one }))),
	ReturnNotes: [{ type: 'array', items: { type: 'object' } }, () => []],
});

const entityLine = shape<{ rma: Rma; line: RmaLine }>(`${ENTITY}.RmaEntityItem`, {
	ID: [integer.schema, (one) => one.line.id],
	ProductID: [text.schema, (one) => one.line.sku],
	DisplayName: [text.schema, (one) => one.line.name],
	QtyToReturn: [integer.schema, (one) => one.line.quantityReturned],
	QtyReceived: [integer.schema, (one) => one.line.quantityReceived],
	OriginalOrderID: [integer.schema, ({ rma }) => rma.orderId],
	ProblemDescription: [text.schema, (one) => one.line.problem],
});

const changes = shape<Rma>(`${ENTITY}.RmaEntityChanges`, {
	CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	LastUpdatedOn: [date.schema, ({ lastUpdated }) => formatTenantTime(lastUpdated)],
	ReceivedOn: [date.schema, ({ receivedOn }) => formatTenantTime(receivedOn)],
});

const entity = shape<Rma>(`${ENTITY}.RmaEntity`, {
	ID: [integer.schema, (rma) => rma.id],
	CustomerID: [text.schema, ({ customerId }) => String(customerId)],
	CustomerName: [text.schema, ({ firstName, lastName }) => `${firstName} ${lastName}`],
	StatusCode: [enumeration(RMA_STATUS).schema, ({ status }) => status],
	CompanyID: [integer.schema, ({ companyId }) => companyId],
	OrderNumberOriginal: [integer.schema, ({ orderId }) => orderId],
	ShipViaSourceRMAID: [text.schema, ({ channelRmaId }) => channelRmaId],
	TrackingNumber: [text.schema, ({ trackingNumber }) => trackingNumber],
	IsExported: [flag.schema, () => false],
	Changes: nested(changes, (rma) => rma),
	Items: nestedList(entityLine, (rma) => rma.lines.map((one) => ({ rma, line: one }))),
});

const within = (name: string, what: string, timeOf: (rma: Rma) => number | undefined) => [
	filter<Rma, number>(query(`${name}From`, date, `${what} From date`), (rma, from) => {
		const time = timeOf(rma);
		return time !== undefined && time >= from;
	}),
	filter<Rma, number>(query(`${name}To`, date, `${what} To date`), (rma, to) => {
		const time = timeOf(rma);
		return time !== undefined && time <= to;
	}),
];

export const rmas = [
	listOperation<Rma>({
		path: '/api/Rma',
		operationId: 'Rma_GetAll',
		tag,
		summary: 'Get metadata for list of RMAs',
		rows: ({ data }) => [...data.rmas.values()].reverse(),
		shape: row,
		filters: [
			filter(queryList('model.rMAIDs', integer, 'List of RMA IDs'), (rma, ids) =>
				ids.includes(rma.id),
			),
			filter(queryList('model.orderIDs', integer), ({ orderId }, ids) => ids.includes(orderId)),
			filter(queryList('model.companyIDList', integer), ({ companyId }, ids) =>
				ids.includes(companyId),
			),
			filter(queryList('model.productID', text), ({ lines }, skus) =>
				lines.some(({ sku }) => skus.includes(sku)),
			),
			filter(queryList('model.rmaStatuses', enumeration(RMA_STATUS)), ({ status }, wanted) =>
				wanted.includes(status),
			),
			filter(queryList('model.orderSources', enumeration(CHANNEL)), ({ channel }, wanted) =>
				wanted.includes(channel),
			),
			filter(query('model.orderSourceRMAID', text), (rma, wanted) => rma.channelRmaId === wanted),
			filter(queryList('model.orderSourceOrderIDs', text), (rma, wanted) =>
				wanted.includes(rma.channelOrderId),
			),
			...within('model.date', 'RMA Date Create', ({ createdOn }) => createdOn),
			...within('model.closedOn', 'Closed on', ({ closedOn }) => closedOn),
			...within('model.returnedOn', 'Received on', ({ receivedOn }) => receivedOn),
			...within('model.lastUpdatedOn', 'Last Updated On', ({ lastUpdated }) => lastUpdated),
		],
	}),
	operation({
		method: 'GET',
		path: '/api/Rma/{id}',
		operationId: 'Rma_Get',
		tag,
		summary: 'Get metadata for single RMA',
		parameters: [id],
		answer: entity.schema,
		handle({ args, world }) {
			const rma = world.data.rmas.get(args.require(id));
			if (!rma) throw refuseWithMessage(404, `RMA ${args.require(id)} was not found.`);
			return entity.of(rma, world);
		},
	}),
];
