import { pageQuery } from '../../client/pageNames';
import { counted } from '../counted';
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
		if (!outcome.ok)
			return [note(check, [failureWords(outcome.failure), "The rate limit can't be checked."])];
		const names = Object.keys(outcome.value.headers).filter((name) => LIMIT_HEADER.test(name));
		return [
			names.length === 0
				? ok(check, [
						'Sellercloud does not say how many calls are left.',
						'The node waits when Sellercloud rejects a call. Sellercloud allows 10,800 calls per hour for each user and IP address.',
					])
				: note(check, [
						headersWords(names),
						'The node does not use them. It waits when Sellercloud rejects a call.',
					]),
		];
	},
};

function headersWords(names: readonly string[]): string {
	const usual = names.filter((name) => USUAL.test(name));
	if (usual.length === 0)
		return `Answers contain ${counted(names.length, 'header')} about the rate limit.`;
	const more = names.length - usual.length;
	return `Answers contain the headers ${usual.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
