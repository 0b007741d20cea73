import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { compareStrategy } from './compare/compareStrategy';
import { cursorStrategy } from './cursor/cursorStrategy';
import { queueStrategy } from './queue/queueStrategy';
import { type PollResult, runPoll } from './runPoll';
import { readSettings, type Settings } from './settings';
import { type Resumed, Store } from './store';
import type { Strategy } from './strategy';
import { newestItems } from './testEvent';

/** ms a poll may take where n8n sets no limit; it waits for no poll before it starts the next. */
const BUDGET = 4 * 60_000;

/** What n8n keeps for nodes whose poll is under way: n8n starts the next poll while one still runs. */
const busy = new WeakSet<object>();
/** Nodes that have been polled since this process started. */
const polled = new Set<string>();

/**
 * One poll.
 *
 * @returns `null` when nothing is new
 * @throws n8n's error when nothing came because of a failure; after a failure half-way, what came is returned
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const settings = await readSettings(context);
	const signal = AbortSignal.timeout(budgetOf(context));
	if (context.getMode() === 'manual') return await newestItems(context, settings, signal);
	const data = context.getWorkflowStaticData('node');
	if (busy.has(data)) return null;
	busy.add(data);
	try {
		const store = new Store(data, settings.purpose, settings.repeatsLastBatch);
		const items = await pollOnce(context, settings, store, signal);
		return items.length > 0 ? [items] : null;
	} finally {
		busy.delete(data);
		polled.add(keyOf(context));
	}
}

/** n8n tells how long a poll may take from version 2.36 on. */
function budgetOf(context: IPollFunctions): number {
	const told: unknown = Reflect.get(context, 'getPollBudgetMs');
	const budget = typeof told === 'function' ? Number(told.call(context)) : BUDGET;
	return budget > 0 ? Math.min(budget, BUDGET) : BUDGET;
}

async function pollOnce(
	context: IPollFunctions,
	settings: Settings,
	store: Store,
	signal: AbortSignal,
): Promise<INodeExecutionData[]> {
	const resumed = store.read();
	const { state } = resumed;
	const { items, next, error, notice } = await pollFamily(context, settings, resumed, signal);
	const isQuiet = items.length === 0;
	if (next !== undefined) store.write(next, !isQuiet, state);
	if (error && isQuiet) fail(context, error, state !== undefined);
	else if (error) context.logger.warn(error.message);
	if (notice && isQuiet) throw notice;
	return items;
}

async function pollFamily(
	context: IPollFunctions,
	settings: Settings,
	resumed: Resumed,
	signal: AbortSignal,
): Promise<PollResult> {
	const { event } = settings;
	const run = async <State>(strategy: Strategy<State>) =>
		await runPoll(context, settings, strategy, resumed, signal);
	switch (event.family) {
		case 'cursor':
			return await run(cursorStrategy(context, { ...settings, event }, signal));
		case 'queue':
			return await run(queueStrategy(context, { ...settings, event }, signal));
		case 'compare':
			return await run(compareStrategy(context, { ...settings, event }, signal));
	}
}

/**
 * Shows a failure, but for one at the start of n8n: thrown there, it would keep the workflow from being activated, and
 * the next poll shows it if it lasts.
 */
function fail(context: IPollFunctions, error: Error, hasBegun: boolean): void {
	const byUser = context.getActivationMode() === 'activate';
	if (polled.has(keyOf(context)) || byUser || !hasBegun) throw error;
	context.logger.warn(error.message);
}

const keyOf = (context: IPollFunctions) => `${context.getWorkflow().id} ${context.getNode().id}`;
