/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Sandbox } from '../../../sandbox';

/** The list that the trigger polls, and no workflow of the trial reads. */
export const POLLED = '/rest/api/PurchaseOrders';
/** ms between two new purchase orders. */
const PAUSE = 200;

/** Creates purchase orders in the sandbox, one after another, until it is closed. */
export class Purchasing {
	/** IDs of those that were created. */
	readonly created: number[] = [];
	private isOpen = true;

	constructor(private readonly sandbox: Sandbox) {}

	async open(): Promise<void> {
		while (this.isOpen) {
			this.create();
			await sleep(PAUSE);
		}
	}

	close(): void {
		this.isOpen = false;
	}

	private create(): void {
		const { purchaseOrders } = this.sandbox.data;
		const [template] = purchaseOrders.values();
		if (!template) throw new Error('The sandbox has no purchase order to copy');
		const id = Math.max(...purchaseOrders.keys()) + 1;
		const now = Date.now();
		purchaseOrders.set(id, { ...template, id, createdOn: now, lastUpdated: now });
		this.created.push(id);
	}
}
