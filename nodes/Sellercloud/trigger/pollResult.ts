import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { errorPlace, toNodeError } from '../client/errors';
import type { Failure } from '../client/types';

/** What one poll came to. */
export interface Polled {
	items: INodeExecutionData[];
	/** The state from here on, as text; left out where it stays as it was. */
	next?: string;
	/** Why it stopped before it was through; `items` is then what had come. */
	error?: Error;
	/** What people have to be told once, with an execution of its own. */
	notice?: Error;
}

/** Calls under way at once. */
export const PARALLEL = 4;

const OUT_OF_TIME: Failure = {
	kind: 'unusable',
	message: 'Sellercloud did not answer within the time that a poll may take; the next poll goes on',
};

/** A failure as n8n shows it. */
export const errorFrom = (context: IPollFunctions, failure: Failure, path: string): Error =>
	toNodeError(failure.kind === 'cancelled' ? OUT_OF_TIME : failure, errorPlace(context, { path }));
