import type { IDataObject } from 'n8n-workflow';
import { defineOperation, type OperationContext } from '../../interpreter/operation';
import { idIn } from '../../input/wholeNumber';
import { codeOf, nameOf } from '../../records/codes';
import { TRANSFER_STATUSES } from '../../records/transfer';
import { writeOptions } from '../fields/options';
import { TRANSFER_PATH, transferId } from './transferId';

/**
 * The transfer itself, which is at the path without its last part.
 *
 * @throws NodeError for another transfer
 */
export async function readTransfer({
	call,
	error,
	request,
	values: { transferId: id },
}: Context): Promise<IDataObject> {
	const path = request.path.replace(/\/[^/]+$/, '');
	const read = { method: 'GET', kind: 'read', path, body: undefined } as const;
	const [transfer = {}] = await call(read, { record: ['Status'] });
	if (idIn(transfer.ID) === id) return transfer;
	throw error(
		`Sellercloud returned another record than transfer ${id}`,
		'Nothing was changed, because the status of another transfer could be meant.',
	);
}

type Context = Pick<
	OperationContext<{ transferId: number }>,
	'call' | 'error' | 'request' | 'values'
>;

/**
 * An operation that moves a transfer on to a status. A transfer that has it already is left as it is, so that a workflow
 * can run again. One that is further on is refused: it is not documented whether Sellercloud does so. Source: the vendor's articles set-witr-status-to-requested and set-witr-status-to-shipped.
 */
export const markStatus = (
	status: string,
	code: number,
	from: string,
	effect: string,
	later: readonly number[],
) =>
	defineOperation({
		name: `Mark as ${status}`,
		value: `mark${status}`,
		action: `Mark warehouse inventory transfer as ${status.toLowerCase()}`,
		description: `Change the status of a transfer from ${from} to ${status}${effect}`,
		kind: 'write',
		method: 'PUT',
		path: `${TRANSFER_PATH}/Set${status}`,
		alsoCalls: ['GET /api/WarehouseInventoryTransfers/{id}'],
		fields: [transferId, writeOptions],
		async run(context) {
			const { Status } = await readTransfer(context);
			const current = codeOf(TRANSFER_STATUSES, Status);
			const isMarked = current === code;
			if (later.some((one) => one === current)) {
				throw context.error(
					`Transfer ${context.values.transferId} is ${String(nameOf(TRANSFER_STATUSES, Status))}, not ${from}`,
					'Nothing was changed, because its units could be moved twice.',
				);
			}
			if (!isMarked) await context.call({});
			return [{ isMarked }];
		},
		returns: ([row], { values }) => [
			{ transferId: values.transferId, status, changed: row?.isMarked !== true, success: true },
		],
	});

/** Received, Partially Received, Rejected, Cancelled. */
const ENDED = [3, 20, 88, 99];

export const markRequested = markStatus('Requested', 1, 'Pending', '', [2, ...ENDED]);
export const markShipped = markStatus(
	'Shipped',
	2,
	'Requested',
	': the units leave the From Warehouse',
	ENDED,
);
