import type { GenericValue, IExecuteFunctions } from 'n8n-workflow';
import type { RequestDescription, SendOptions } from '../client/types';
import { resultOrError } from '../execution/itemErrors';
import type { Operation } from './operation';
import { operationContext } from './operationContext';
import type { PreparedItem } from './preparedItem';

/** Whether a write of several entries that was refused has changed nothing; if that can't be read, it may have. */
export async function hasChangedNothing(
	context: IExecuteFunctions,
	operation: Operation,
	request: RequestDescription,
	{ account, values }: PreparedItem,
	entries: GenericValue[],
	options: SendOptions,
): Promise<boolean> {
	const isUnchanged = operation.bulk?.isUnchanged;
	if (!isUnchanged) return false;
	const itemValues = { values, zone: await account.zone() };
	const own = operationContext(context, operation, request, options, itemValues, account);
	return (await resultOrError(context, options.itemIndex, isUnchanged(own, entries))) === true;
}
