/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type * as Budgets from '../../../nodes/Sellercloud/client/accountBudget';
import { accountIdOf } from '../../../nodes/Sellercloud/client/credential';

declare global {
	/** Node's own `require`, through which the engine loads the built package (see `environment.js`). */
	var requireOnce: (path: string) => typeof Budgets;
}

const BUDGET = join(__dirname, '../../../dist/nodes/Sellercloud/client/accountBudget.js');

/** Lets the built package count so many calls of an account as sent just now. */
export function useBudget(account: ICredentialDataDecryptedObject, calls: number): void {
	const budget = globalThis.requireOnce(BUDGET).accountBudget(accountIdOf(account));
	for (let call = 0; call < calls; call++) budget.sent(Date.now());
}
