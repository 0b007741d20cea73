import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { RMA_APPROVALS, RMA_STATUSES } from '../../records/rma';
import { choice } from '../fields/choices';
import { updateFields } from '../fields/collections';
import { flag, text } from '../fields/inputs';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { rmaLocator } from './fields';

const NEWER = 'Sellercloud servers from before 2026 may not support it';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update RMA',
	description: 'Change fields of an RMA. Fields that you do not add are not changed.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/Rma/{id}',
	fields: [
		rmaLocator({ path: 'id' }),
		updateFields(
			choice(
				'Approval Status',
				'approval',
				codeOptions(RMA_APPROVALS),
				{ body: 'ApprovalStatus' },
				{ default: 1, description: NEWER },
			),
			text(
				'Channel RMA #',
				'channelRmaNumber',
				{ body: 'OrderSourceRmaID' },
				{ description: NEWER },
			),
			flag(
				'Exported',
				'exported',
				{ body: 'IsExported' },
				'Whether the RMA is marked as exported',
				{
					default: true,
				},
			),
			flag(
				'QuickBooks Exported',
				'quickBooksExported',
				{ body: 'QBExported' },
				'Whether the RMA is marked as exported to QuickBooks (servers from before 2026 may not support it)',
				{ default: true },
			),
			choice('Status', 'status', codeOptions(RMA_STATUSES), { body: 'Status' }, { default: 2 }),
			text('Tracking Number', 'trackingNumber', { body: 'TrackingNumber' }),
		),
		writeOptions,
	],
	returns: confirmation('rma'),
});
