import { pageQuery } from '../../client/pageNames';
import { failureWords } from './failureWords';
import { type AccountCheck, note, ok } from './finding';
import { ORDERS } from './newestOrders';

const LIMIT_HEADER = /rate-?limit|retry-after|quota/i;
/** Usual names. Others may have been made for one customer. */
const USUAL =
	/^(x-)?(rate-?limit|quota|retry-after)(-(limit|remaining|reset|used|policy|after|second|minute|hour|day))*$/i;

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
						headersWords(names),
						'The node does not use them. It waits when Sellercloud refuses a call.',
					]),
		];
	},
};

function headersWords(names: readonly string[]): string {
	const usual = names.filter((name) => USUAL.test(name));
	if (usual.length === 0) return `Answers have ${names.length} headers about a limit.`;
	const more = names.length - usual.length;
	return `Answers have the headers ${usual.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
