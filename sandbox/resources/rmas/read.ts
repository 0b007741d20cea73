import { query, queryList } from '../../api/arguments';
import { filter, listOperation } from '../../api/list';
import { operation } from '../../api/operation';
import { nested, nestedList, shape } from '../../api/shape';
import { date, decimal, enumeration, flag, integer, text } from '../../api/values';
import { CHANNEL } from '../../data/channels';
import {
	RMA_ITEM_APPROVAL,
	RMA_NOTE_CATEGORY,
	RMA_RESOLUTION,
	RMA_STATUS,
} from '../../data/purchasingEnums';
import { RETURN_REASONS, type Rma, type RmaLine, type RmaNote } from '../../data/rmas';
import { formatTenantTime } from '../../time';
import { findRma, id, tag } from './find';

// Source: Swagger 2022, Rma

const ENTITY = 'SellerCloud.Delta.Models.ClientAPI.Rma';

const reasonOf = ({ reason = 1 }: RmaLine): number => reason;
const resolutionOf = ({ resolution = 0 }: RmaLine): number => resolution;
/** 0 NotReceived, 1 PartiallyReceived, 2 Received. */
const receiptOf = ({ quantityReceived: received, quantityReturned: returned }: RmaLine): number =>
	received === 0 ? 0 : received < returned ? 1 : 2;

const note = shape<{ rma: Rma; note: RmaNote; index: number }>(
	'SellerCloud.Delta.Models.Notes.RMANoteDto',
	{
		EntityID: [integer.schema, ({ rma }) => rma.id],
		Category: [enumeration(RMA_NOTE_CATEGORY).schema, (one) => one.note.category],
		NoteID: [integer.schema, ({ rma, index }) => rma.id * 100 + index],
		Note: [text.schema, (one) => one.note.text],
		AuditDate: [date.schema, (one) => formatTenantTime(one.note.createdOn)],
	},
);

const line = shape<{ rma: Rma; line: RmaLine }>(
	'SellerCloud.Delta.Models.Manage.Concrete.RmaItemDto',
	{
		ID: [integer.schema, (row) => row.line.id],
		RMAID: [integer.schema, ({ rma }) => rma.id],
		OrderID: [integer.schema, ({ rma }) => rma.orderId],
		SKU: [text.schema, (row) => row.line.sku],
		Reason: [integer.schema, (row) => reasonOf(row.line)],
		ReasonName: [text.schema, (row) => RETURN_REASONS.get(reasonOf(row.line))],
		Resolution: [integer.schema, (row) => resolutionOf(row.line)],
		OrderSourceOrderID: [text.schema, ({ rma }) => rma.channelOrderId],
		QtyReturned: [integer.schema, (row) => row.line.quantityReturned],
		QtyReceived: [integer.schema, (row) => row.line.quantityReceived],
		ReturnedToWarehouseID: [integer.schema, (row) => row.line.warehouseId ?? 101],
		WarehouseBinID: [integer.schema, (row) => row.line.binId ?? 0],
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
	ReturnNotes: nestedList(note, (rma) =>
		(rma.notes ?? []).map((one, index) => ({ rma, note: one, index })),
	),
});

const resolutionName = (line: RmaLine): string | undefined =>
	RMA_RESOLUTION.find(([code]) => code === resolutionOf(line))?.[1];

const entityLine = shape<{ rma: Rma; line: RmaLine }>(`${ENTITY}.RmaEntityItem`, {
	ID: [integer.schema, (one) => one.line.id],
	ProductID: [text.schema, (one) => one.line.sku],
	DisplayName: [text.schema, (one) => one.line.name],
	QtyToReturn: [integer.schema, (one) => one.line.quantityReturned],
	QtyReceived: [integer.schema, (one) => one.line.quantityReceived],
	ReturnResolution: [text.schema, (one) => resolutionName(one.line)],
	OriginalOrderID: [integer.schema, ({ rma }) => rma.orderId],
	OriginalOrderItemID: [integer.schema, (one) => one.line.orderLineId ?? 0],
	ReturnReason: [integer.schema, (one) => reasonOf(one.line)],
	RefundAmount: [decimal.schema, (one) => one.line.refundAmount ?? 0],
	ApprovalStatus: [enumeration(RMA_ITEM_APPROVAL).schema, (one) => one.line.approval ?? 0],
	ReturnedToWarehouseID: [integer.schema, (one) => one.line.warehouseId ?? 0],
	BinID: [integer.schema, (one) => one.line.binId ?? 0],
	ReceiveStatus: [integer.schema, (one) => receiptOf(one.line)],
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
	CompanyName: [text.schema, ({ companyId }, { data }) => data.companies.get(companyId)?.name],
	OrderNumberOriginal: [integer.schema, ({ orderId }) => orderId],
	ShipViaSourceRMAID: [text.schema, ({ channelRmaId }) => channelRmaId],
	TrackingNumber: [text.schema, ({ trackingNumber }) => trackingNumber],
	IsExported: [flag.schema, ({ isExported }) => isExported ?? false],
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

export const rmaReads = [
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
		handle: ({ args, world }) => entity.of(findRma(args, world), world),
	}),
	operation({
		method: 'GET',
		path: '/api/Rma/ReturnReasons',
		operationId: 'Rma_GetReturnReasons',
		tag,
		summary: 'Get list of possible RMA items return reasons',
		answer: { type: 'array', items: { type: 'object' } },
		handle: () => [...RETURN_REASONS].map(([ID, Name]) => ({ ID, Name })),
	}),
];
