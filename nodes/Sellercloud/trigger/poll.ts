import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { toNodeError } from '../client/errors';
import type { Failure } from '../client/types';
import { advance, type Advanced } from './advance';
import { beginAt, type Cursor, MOST_REMEMBERED, take } from './cursor';
import { ruleOf } from './events/sight';
import { ORDERS } from './fetch';
import { itemOf, readDetails } from './output';
import { pollQueue } from './pollQueue';
import { readSettings, type Settings } from './settings';
import { orderSource } from './source';
import { beginNow } from './start';
import { Store } from './store';
import { newestItems } from './testEvent';

/** Calls under way at once. */
const PARALLEL = 4;
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
		const items = await pollOnce(
			context,
			settings,
			new Store(data, settings.purpose, settings.repeatsLastBatch, settings.learnsFirst),
			signal,
		);
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
	const cursor = store.read();
	if (settings.event.memory === 'queue') {
		const { items, next, failure } = await pollQueue(context, settings, cursor, signal);
		if (failure && items.length === 0) fail(context, failure, cursor !== undefined);
		else store.write(next, items.length > 0, cursor);
		return items;
	}
	if (!cursor) {
		store.write(await begin(context, settings, signal), false);
		return [];
	}
	const { items, next, failure } = await pollChanges(context, settings, cursor, signal);
	const isFull = next.full === 'new' && items.length === 0;
	store.write(isFull ? { ...next, full: 'told' } : next, items.length > 0, cursor);
	if (failure && items.length === 0) fail(context, failure, true);
	else if (failure) context.logger.warn(errorFrom(context, failure).message);
	if (isFull) throw fullError(context);
	return items;
}

async function begin(
	context: IPollFunctions,
	settings: Settings,
	signal: AbortSignal,
): Promise<Cursor> {
	if (settings.startAt !== undefined) return beginAt(settings.startAt);
	const source = orderSource(context, settings, undefined, signal);
	const begun = await beginNow(source, { parallel: PARALLEL, signal }, Date.now());
	if (begun.ok) return begun.cursor;
	throw errorFrom(context, begun.failure);
}

interface Polled {
	items: INodeExecutionData[];
	next: Cursor;
	failure?: Failure;
}

async function pollChanges(
	context: IPollFunctions,
	settings: Settings,
	cursor: Cursor,
	signal: AbortSignal,
): Promise<Polled> {
	const source = orderSource(context, settings, cursor.start, signal);
	const { mostRows } = settings;
	const advanced = await advance(cursor, source, { parallel: PARALLEL, mostRows, signal });
	if (settings.output === 'detail')
		return await withDetails(context, settings, cursor, advanced, signal);
	const items = advanced.fresh.map((fresh) => itemOf(fresh, settings));
	return { items, next: advanced.cursor, failure: advanced.failure };
}

/** What has no detail is not told, and the cursor stays where it was until it has. */
async function withDetails(
	context: IPollFunctions,
	settings: Settings,
	cursor: Cursor,
	{ cursor: moved, fresh, failure }: Advanced,
	signal: AbortSignal,
): Promise<Polled> {
	const details = await readDetails(context, fresh, signal);
	const told = fresh.filter(({ sighting }) => !details.missing.has(sighting.id));
	const items = told.map((one) => itemOf(one, settings, details.byId.get(one.sighting.id)));
	if (!details.failure) return { items, next: moved, failure };
	const rule = ruleOf(settings.event, settings.filters, settings.learnsFirst);
	const sightings = told.map(({ sighting }) => sighting);
	return { items, next: take(cursor, sightings, rule).cursor, failure: details.failure };
}

const errorFrom = (context: IPollFunctions, failure: Failure) =>
	toNodeError(failure.kind === 'cancelled' ? OUT_OF_TIME : failure, {
		node: context.getNode(),
		itemIndex: 0,
		method: 'GET',
		path: ORDERS,
	});

const OUT_OF_TIME: Failure = {
	kind: 'unusable',
	message: 'Sellercloud did not answer within the time that a poll may take; the next poll goes on',
};

/**
 * Shows a failure, but for one at the start of n8n: thrown there, it would keep the workflow from being activated, and
 * the next poll shows it if it lasts.
 */
function fail(context: IPollFunctions, failure: Failure, hasBegun: boolean): void {
	const error = errorFrom(context, failure);
	const byUser = context.getActivationMode() === 'activate';
	if (polled.has(keyOf(context)) || byUser || !hasBegun) throw error;
	context.logger.warn(error.message);
}

const keyOf = (context: IPollFunctions) => `${context.getWorkflow().id} ${context.getNode().id}`;

const fullError = (context: IPollFunctions) =>
	new NodeOperationError(
		context.getNode(),
		`This trigger remembers ${MOST_REMEMBERED.toLocaleString('en-US')} orders, and that is not enough`,
		{
			description:
				'It goes on, but has forgotten the oldest: of those, Order Created tells no more, and the other events may tell some again. Narrow it with filters, or split it over several workflows.',
		},
	);
