import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { itemsOf, readDetails } from './output';
import { pollError } from './pollError';
import type { Settings } from './settings';
import type { Resumed } from './store';
import type { Strategy } from './strategy';

export interface PollResult {
	items: INodeExecutionData[];
	/** The state to save; without it the saved state stays. */
	next?: string;
	/** Why the poll stopped before it had read everything; `items` are then those found until that point. */
	error?: Error;
	/** What the user has to know once; only where there are no items. */
	notice?: Error;
}

/**
 * One poll of any event: loads the state or begins, finds what is new, reads the details of it if they are wanted, and
 * delivers the records whose details came. The state moves on without those that did not.
 */
export async function runPoll<State>(
	context: IPollFunctions,
	settings: Settings,
	strategy: Strategy<State>,
	resumed: Resumed,
	signal: AbortSignal,
): Promise<PollResult> {
	const state = resume(context, strategy, resumed);
	const found = state === undefined ? await strategy.begin() : await strategy.find(state);
	const details = await readDetails(context, settings, found.emitted, signal);
	const { byId, missing, failure } = details;
	const delivered = found.emitted.filter(({ id }) => !missing.has(id));
	const items = itemsOf(delivered, settings, byId);
	const next = found.next?.({ missing, isQuiet: items.length === 0 });
	return {
		items,
		next: next && strategy.save(next.state),
		error: found.error ?? (failure && pollError(context, failure, settings.event.record.path)),
		notice: next?.notice,
	};
}

function resume<State>(
	context: IPollFunctions,
	strategy: Strategy<State>,
	{ state, after }: Resumed,
): State | undefined {
	if (state === undefined) return undefined;
	const loaded = strategy.load(state);
	if (loaded === undefined) {
		context.logger.warn(
			'The saved checkpoint of this trigger cannot be used, so the trigger starts as if it had just been activated. Events since its last execution may be missed or repeated.',
		);
		return undefined;
	}
	const latest = after === undefined ? undefined : strategy.load(after);
	return latest === undefined ? loaded : strategy.replay(loaded, latest);
}
