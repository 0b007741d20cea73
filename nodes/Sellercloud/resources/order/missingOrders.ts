import { NodeOperationError } from 'n8n-workflow';
import type { Bulk } from '../../interpreter/operation';
import { findOrders } from './findOrders';

/** IDs in one call: they are part of the URL, and a page has 50 rows. */
const IDS_PER_CALL = 50;

/**
 * Looks up the orders that a change did not list as changed.
 *
 * @returns an error for each order that does not exist
 * @throws NodeError when the list cannot be read or holds other orders, since the server ignores unknown filters
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
					'The change was sent, but it is not known whether the orders that were not changed exist',
					{
						itemIndex,
						description:
							'Sellercloud returned different orders from those that were looked up. Check in Sellercloud before you run this again.',
					},
				);
			}
			found.add(Number(ID));
		}
	}
	const missing = ids.filter((id) => !found.has(id));
	return new Map(
		missing.map((id) => {
			const error = new NodeOperationError(node, `No order was found for ${id}`, {
				itemIndex,
				description:
					'Check the ID, and that this employee can access the company of the order. Any other items of the same request were sent.',
			});
			error.context.wasSent = true;
			return [id, error];
		}),
	);
};
