import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ACCOUNT_CHECKS, checkAccount, signInTwiceCheck } from '../checks/account';
import type { Finding } from '../checks/account/finding';
import { isTool } from '../execution/agent/agentTool';
import type { ItemRequest, Permit } from '../execution/itemRequest';
import { isOn } from '../input/switches';
import { RESPONSE, TIMEOUT } from '../interpreter/defaults';
import { probeOf } from './probe';

/** What the checks begin with; it stands for all of them where one request is asked about. */
const FIRST = { method: 'GET', path: '/api/Warehouses', kind: 'read', timeout: TIMEOUT } as const;

const URGENCY: ReadonlyArray<Finding['result']> = ['problem', 'note', 'ok'];

/** An agent is shown the first rows only, so what matters comes first. */
const byUrgency = (one: Finding, other: Finding): number =>
	URGENCY.indexOf(one.result) - URGENCY.indexOf(other.result);

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
			const found = await checkAccount(await probeOf(context, sending), checks);
			const findings = isTool(context) ? [...found].sort(byUrgency) : found;
			const items = findings.map((finding) => ({
				json: { ...finding },
				pairedItem: { item: sending.itemIndex },
			}));
			return { items, total: items.length, pages: 1 };
		},
	};
}
