import type { IDataObject } from 'n8n-workflow';
import { decode } from '../../client/decode';
import type { Failure } from '../../client/types';
import { jsonBody } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';
import { idsWithChannelOrder } from './idsWithChannelOrder';
import { readOrder } from './readOrder';

type Context = OperationContext<{
	channelOrderNumber: string | undefined;
	ifExists: 'fail' | 'return' | undefined;
	salesRepresentativeId: number | undefined;
}>;

/** ms until an order that may have been created is looked for. */
const LOOKUP_DELAY = 2_000;
/** Statuses of what stands before Sellercloud, which tell nothing of what became of the request. */
const UNCERTAIN = [408, 500, 502, 503, 504];

/**
 * Creates an order, and never twice: with a Channel Order # it is looked for before, and again when the answer is lost.
 *
 * The sales representative is set by a second request, since the first one ignores it.
 *
 * @returns one row: the whole order, and whether it was created now
 */
export async function createOnce(context: Context): Promise<IDataObject[]> {
	const { values, call, error } = context;
	const number = values.channelOrderNumber ?? '';
	if (number !== '') {
		const [existing, ...others] = await idsWithChannelOrder(call, number);
		if (existing !== undefined && values.ifExists !== 'return') {
			throw error(
				`Order ${existing} has the Channel Order # "${number}" already`,
				'Nothing was created. To go on with that order, choose "Return the Existing Order".',
			);
		}
		if (others.length > 0) {
			throw error(
				`${others.length + 1} orders have the Channel Order # "${number}" already`,
				'Nothing was created, and there is no telling which of them is meant.',
			);
		}
		if (existing !== undefined) {
			return [{ order: (await readOrder(call, existing)).order, created: false }];
		}
	}
	const id = await createdId(context, number);
	return [await completed(context, id)];
}

async function createdId(context: Context, number: string): Promise<number> {
	const outcome = await context.attempt({});
	if (outcome.ok) {
		const { content } = outcome.value;
		const decoded = decode(content.kind === 'text' ? content.text : '');
		const id = decoded.kind === 'value' ? Number(decoded.value) : Number.NaN;
		if (Number.isSafeInteger(id) && id > 0) return id;
	} else if (!isUncertain(outcome.failure)) throw context.failed(outcome.failure);
	if (number !== '') {
		await context.wait(LOOKUP_DELAY);
		const [found, ...others] = await idsWithChannelOrder(context.call, number);
		if (found !== undefined && others.length === 0) return found;
	}
	if (!outcome.ok) throw context.failed(outcome.failure);
	throw context.error(
		'Sellercloud answered without the ID of the new order',
		'The order may have been created. Look in Sellercloud before you send it again.',
	);
}

/** Business refusals come with status 500 and a reason; without one nobody knows what happened. */
function isUncertain(failure: Failure): boolean {
	switch (failure.kind) {
		case 'network':
			return !failure.neverArrived;
		case 'status': {
			const { status, text } = failure.answer;
			return UNCERTAIN.includes(status) && (status !== 500 || text.trim() === '');
		}
		case 'unusable':
			return true;
		case 'throttled':
		case 'credential':
		case 'cancelled':
			return false;
	}
}

/** The order as it is now. From here on a failure must not hide that the order exists. */
async function completed(context: Context, id: number): Promise<IDataObject> {
	const { salesRepresentativeId: wanted } = context.values;
	const created = `Order ${id} was created, so do not create it again.`;
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
				order,
				created: true,
				...(wanted !== undefined && { salesRepresentativeId }),
			};
		}
	} catch (failure) {
		const { message, description }: { message?: string; description?: string } = Object(failure);
		throw context.error(message ?? created, `${created} ${description ?? ''}`.trimEnd());
	}
	throw context.error('Sellercloud did not take the sales representative', created);
}
