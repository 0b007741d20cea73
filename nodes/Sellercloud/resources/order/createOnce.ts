import type { IDataObject } from 'n8n-workflow';
import { jsonBody } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';
import { createdId } from '../creation/createdId';
import { idsWithChannelOrder } from './idsWithChannelOrder';
import type { OutputValues } from '../output/recordOutput';
import { readOrder } from './readOrder';
import { withCompanyName } from './withCompanyName';

type Context = OperationContext<
	OutputValues & {
		channelOrderNumber: string | undefined;
		ifExists: 'fail' | 'return' | undefined;
		salesRepresentativeId: number | undefined;
	}
>;

/**
 * Creates an order without duplicates: with a Channel Order #, it is looked up first, and again if the response is lost.
 *
 * The sales representative is set by a second request, since the first one ignores it.
 *
 * @returns one row: the order, and whether it was created by this call
 */
export async function createOnce(context: Context): Promise<IDataObject[]> {
	const { values, call, error } = context;
	const number = values.channelOrderNumber ?? '';
	if (number !== '') {
		const [existing, ...others] = await idsWithChannelOrder(call, number);
		if (existing !== undefined && values.ifExists !== 'return') {
			throw error(
				`Order ${existing} already has the Channel Order # "${number}"`,
				'Nothing was created. To continue with the existing order, set If Channel Order # Exists to Return the Existing Order.',
			);
		}
		if (others.length > 0) {
			throw error(
				`${others.length + 1} orders already have the Channel Order # "${number}"`,
				'Nothing was created, because it is not clear which of these orders is meant.',
			);
		}
		if (existing !== undefined) {
			const { order } = await readOrder(call, existing);
			return [{ order: await withCompanyName(context, order), created: false }];
		}
	}
	const find = async () => {
		const [found, ...others] = await idsWithChannelOrder(call, number);
		return others.length === 0 ? found : undefined;
	};
	const id = await createdId(context, {}, { what: 'order', ...(number !== '' && { find }) });
	return [await completed(context, id)];
}

/** Completes and reads the new order. The message of any failure says that the order exists. */
async function completed(context: Context, id: number): Promise<IDataObject> {
	const { salesRepresentativeId: wanted } = context.values;
	const created = `Order ${id} was created. Do not create it again.`;
	try {
		if (wanted !== undefined) {
			await context.call(
				{
					method: 'PUT',
					path: `/api/Orders/${id}`,
					kind: 'safeWrite',
					body: jsonBody({ SalesRep1: wanted }),
				},
				'done',
			);
		}
		const { order, salesRepresentativeId } = await readOrder(context.call, id);
		if (wanted === undefined || salesRepresentativeId === wanted) {
			return {
				order: await withCompanyName(context, order),
				created: true,
				...(wanted !== undefined && { salesRepresentativeId }),
			};
		}
	} catch (failure) {
		const { message, description }: { message?: string; description?: string } = Object(failure);
		throw context.error(message ?? created, `${created} ${description ?? ''}`.trimEnd());
	}
	throw context.error('Sellercloud did not save the sales representative', created);
}
