import { pageQuery } from '../../client/pageNames';
import { failureWords } from './failureWords';
import { type AccountCheck, note, ok } from './finding';
import { ORDERS } from './newestOrders';

const LIMIT_HEADER = /rate-?limit|retry-after|quota/i;

/** Whether answers say how many calls are left. */
export const limitsCheck: AccountCheck = {
	async run(probe) {
		const check = 'Rate Limit';
		const outcome = await probe.read(ORDERS, pageQuery({ pageNumber: 1, pageSize: 1 }));
		if (!outcome.ok) return [note(check, [failureWords(outcome.failure), 'It can’t be checked.'])];
		const names = Object.keys(outcome.value.headers).filter((name) => LIMIT_HEADER.test(name));
		return [
			names.length === 0
				? ok(check, [
						'Answers do not say how many calls are left.',
						'The node waits when Sellercloud refuses a call: 10,800 calls an hour are allowed per user and address.',
					])
				: note(check, [
						`Answers have the headers ${names.join(', ')}.`,
						'The node does not use them. It waits when Sellercloud refuses a call.',
					]),
		];
	},
};
