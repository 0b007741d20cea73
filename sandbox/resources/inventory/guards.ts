import { refuseWithQuotedText, refuseWithTitle } from '../../api/refusals';
import type { Company } from '../../data/model';
import type { World } from '../../world';

// Source: seen live. Where the PIN is refused, and how, is documented nowhere

/** Refusals that several changes of stock share. */

/** A company can demand a PIN for every change of its stock. @throws Refusal */
export function demandPin(company: Company | undefined, pin: string | undefined): void {
	if (company?.inventoryPin === undefined || company.inventoryPin === pin) return;
	throw refuseWithTitle(
		pin === undefined
			? 'PIN is required to change inventory quantity.'
			: 'The PIN for changing inventory quantity is wrong.',
	);
}

/** An inventory date without a zone is the tenant's local time. @throws Refusal */
export function demandPastDate(date: number | undefined, world: World): void {
	if (date !== undefined && date > world.now()) {
		throw refuseWithQuotedText('Future date is not allowed.');
	}
}
