import { clockFindings } from './clock';
import { dateFilterFindings, notChecked } from './dateFilters';
import { failureWords } from './failureWords';
import { type AccountCheck, note } from './finding';
import { readNewestOrders } from './newestOrders';

/** How rows and filters deal with time. Both are checked with the orders that were updated last, which are read once. */
export const timesCheck: AccountCheck = {
	async run(probe) {
		const orders = await readNewestOrders(probe);
		if (orders.ok) {
			return [
				...clockFindings(probe, orders.value),
				...(await dateFilterFindings(probe, orders.value)),
			];
		}
		const found = failureWords(orders.failure);
		const meaning = "Clock and time zone can't be checked without orders.";
		return [note('Clock', [found, meaning]), notChecked(found)];
	},
};
