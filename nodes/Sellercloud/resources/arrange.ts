import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { isNodeError, type NodeError } from '../itemErrors';
import type { ItemRequest } from '../request/itemRequest';
import { grouped } from './group';
import type { Given, Operation } from './operation';

/** An item's request before it is grouped with others. */
export interface Prepared extends ItemRequest {
	given: Given;
	/** As it was before it became text. */
	body: unknown;
	itemIndex: number;
	/** Whether anything is sent for it: not for a dry run, nor for no rows. */
	isSent: boolean;
}

export const DEFAULT_MAXIMUM = 50;

/** Guards what cannot be undone, and groups what goes into one call. */
export function arrange(
	context: IExecuteFunctions,
	prepared: Array<Prepared | NodeError>,
	operation: Operation,
): Array<ItemRequest | NodeError> {
	const { irreversible, bulk } = operation;
	const guarded = irreversible ? limited(context, prepared, irreversible) : prepared;
	return bulk ? grouped(context, guarded, operation, bulk) : guarded;
}

function limited(
	context: IExecuteFunctions,
	prepared: Array<Prepared | NodeError>,
	irreversible: NonNullable<Operation['irreversible']>,
): Array<Prepared | NodeError> {
	const isMeant = (item: Prepared | NodeError): item is Prepared =>
		!isNodeError(item) && item.isSent && irreversible(item.given.values);
	const options: unknown = context.getNodeParameter('options', 0, {});
	const given = isDataObject(options) ? options.maximumItems : undefined;
	const maximum = given === undefined ? DEFAULT_MAXIMUM : Number(given);
	const count = prepared.filter(isMeant).length;
	if (count <= maximum) return prepared;
	const refused = (itemIndex: number) =>
		new NodeOperationError(
			context.getNode(),
			`This would be done for ${count} items, and Maximum Items is ${maximum}`,
			{
				itemIndex,
				description:
					'It cannot be undone, so nothing was sent. Check what comes in, then raise Options > Maximum Items.',
			},
		);
	return prepared.map((item) => (isMeant(item) ? refused(item.itemIndex) : item));
}
