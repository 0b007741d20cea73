import type { IPollFunctions } from 'n8n-workflow';
import { errorPlace, toNodeError } from '../client/errors';
import type { Failure } from '../client/types';

const OUT_OF_TIME: Failure = {
	kind: 'unusable',
	message:
		'Sellercloud did not answer within the time that a poll may take. The next poll continues',
};

/** A failure of a poll as n8n shows it. */
export const pollError = (context: IPollFunctions, failure: Failure, path: string): Error =>
	toNodeError(failure.kind === 'cancelled' ? OUT_OF_TIME : failure, errorPlace(context, { path }));
