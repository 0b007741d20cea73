import { path, type Arguments } from '../../api/arguments';
import { refuseWithErrorMessage } from '../../api/refusals';
import { integer } from '../../api/values';
import { type CustomerRecord, keptCustomer } from '../../data/customers';
import type { World } from '../../world';

// Source: the articles say 500 for any error; the words are those seen live for an unknown queued job

export const tag = 'Customers';

export const id = path('id', integer);

/** @throws Refusal for an ID that there is not */
export function demandCustomer(args: Arguments, world: World): CustomerRecord {
	const wanted = args.require(id);
	const found = keptCustomer(world.data, wanted);
	if (!found) throw refuseWithErrorMessage(`Could not find or load customer with ID ${wanted}.`);
	return found;
}
