import type { GenericValue, IExecuteFunctions } from 'n8n-workflow';
import { resultOrError } from '../execution/itemErrors';
import type { Bulk, OperationContext } from './operation';

/**
 * Whether a write of several entries that was refused has changed nothing; if that can't be read, it may have.
 *
 * @param shared makes the context of the call
 */
export async function hasChangedNothing(
	context: IExecuteFunctions,
	{ isUnchanged }: Bulk,
	shared: () => Promise<OperationContext>,
	entries: GenericValue[],
	itemIndex: number,
): Promise<boolean> {
	if (!isUnchanged) return false;
	const read = async () => await isUnchanged(await shared(), entries);
	return (await resultOrError(context, itemIndex, read())) === true;
}
