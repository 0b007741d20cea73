import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ACCOUNT_CHECKS, checkAccount, signInTwiceCheck } from '../checks/account';
import type { ItemRequest, Permit } from '../execution/itemRequest';
import { isOn } from '../input/switches';
import { RESPONSE, TIMEOUT } from '../interpreter/defaults';
import { probeOf } from './probe';

/** What the checks begin with; it stands for all of them where one request is asked about. */
const FIRST = { method: 'GET', path: '/api/Warehouses', kind: 'read', timeout: TIMEOUT } as const;

/** Account > Check: one item for each check. It only reads, apart from the login of Sign In Twice. */
export async function readCheck(
	context: IExecuteFunctions,
	itemIndex: number,
	permit: Permit,
): Promise<ItemRequest> {
	permit(FIRST);
	const options: IDataObject = context.getNodeParameter('options', itemIndex, {});
	const checks = isOn(options, 'signInTwice')
		? [...ACCOUNT_CHECKS, signInTwiceCheck]
		: ACCOUNT_CHECKS;
	return {
		request: FIRST,
		response: RESPONSE,
		execute: async (_, sending) => {
			const findings = await checkAccount(await probeOf(context, sending), checks);
			const items = findings.map((finding) => ({
				json: { ...finding },
				pairedItem: { item: sending.itemIndex },
			}));
			return { items, total: items.length, pages: 1 };
		},
	};
}
