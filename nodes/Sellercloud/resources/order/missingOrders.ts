import { NodeOperationError } from 'n8n-workflow';
import type { Bulk } from '../../interpreter/operation';
import { findOrders } from './findOrders';

/** IDs in one call: they travel in the address, and a page has 50 rows. */
const IDS_PER_CALL = 50;

/**
 * Looks up orders that a change did not list as changed.
 *
 * @returns an error for each that there is not
 * @throws NodeError when the list cannot be read, or holds other orders: the server ignores filters it does not know
 */
export const missingOrders: NonNullable<Bulk['missing']> = async (context, ids, options) => {
	const node = context.getNode();
	const { itemIndex } = options;
	const found = new Set<number>();
	for (let first = 0; first < ids.length; first += IDS_PER_CALL) {
		const batch = ids.slice(first, first + IDS_PER_CALL);
		const query = { 'model.orderIDs': batch };
		const { rows } = await findOrders(context, query, batch.length, options);
		for (const { ID } of rows) {
			if (!batch.includes(Number(ID))) {
				throw new NodeOperationError(
					node,
					'The change was sent, but it is not known whether there are the orders that it did not change',
					{
						itemIndex,
						description:
							'Sellercloud answered with other orders than those that were looked up. Look in Sellercloud before you send it again.',
					},
				);
			}
			found.add(Number(ID));
		}
	}
	const missing = ids.filter((id) => !found.has(id));
	return new Map(
		missing.map((id) => {
			const error = new NodeOperationError(node, `There is no order ${id}`, {
				itemIndex,
				description:
					'Check it, and whether this employee may see the company that it belongs to. The other items of the same call were sent.',
			});
			error.context.wasSent = true;
			return [id, error];
		}),
	);
};
