import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { compareStrategy } from './compare/compareStrategy';
import { cursorStrategy } from './cursor/cursorStrategy';
import { queueStrategy } from './queue/queueStrategy';
import { type PollResult, runPoll } from './runPoll';
import { readSettings, type Settings } from './settings';
import { type Resumed, Store } from './store';
import type { Strategy } from './strategy';
import { testEventItems } from './testEventItems';

/** ms that a poll may take where n8n sets no limit: n8n starts the next poll even while one is running. */
const BUDGET = 4 * 60_000;

/** Static data of the nodes whose poll is running. */
const busy = new WeakSet<object>();
/** Nodes that this process has polled. */
const polledNodes = new Set<string>();

/**
 * One poll. A poll that starts while another one of the same node is running does nothing.
 *
 * @returns `null` when nothing is new
 * @throws n8n's error when a failure left nothing to return; items that came before a failure are returned
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const settings = await readSettings(context);
	const signal = AbortSignal.timeout(budgetOf(context));
	if (context.getMode() === 'manual') return await testEventItems(context, settings, signal);
	const data = context.getWorkflowStaticData('node');
	if (busy.has(data)) return null;
	busy.add(data);
	try {
		const store = new Store(data, settings.purpose, settings.repeatsLastBatch);
		const items = await pollOnce(context, settings, store, signal);
		return items.length > 0 ? [items] : null;
	} finally {
		busy.delete(data);
		polledNodes.add(keyOf(context));
	}
}

/** From version 2.36 on, n8n says how long a poll may take. */
function budgetOf(context: IPollFunctions): number {
	const getBudget: unknown = Reflect.get(context, 'getPollBudgetMs');
	const budget = typeof getBudget === 'function' ? Number(getBudget.call(context)) : BUDGET;
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
	if (error && isQuiet) throwOrLog(context, error, state !== undefined);
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
 * Throws an error, except at the start of n8n, where it is only logged: thrown there, it would keep n8n from activating
 * the workflow, and the next poll throws it if it persists.
 */
function throwOrLog(context: IPollFunctions, error: Error, hasBegun: boolean): void {
	const byUser = context.getActivationMode() === 'activate';
	if (polledNodes.has(keyOf(context)) || byUser || !hasBegun) throw error;
	context.logger.warn(error.message);
}

const keyOf = (context: IPollFunctions) => `${context.getWorkflow().id} ${context.getNode().id}`;
