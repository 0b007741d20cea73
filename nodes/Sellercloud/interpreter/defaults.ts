import type { ResponseOptions } from '../execution/options';

/** ms. Searches take 5 to 6 seconds, documents longer. */
export const TIMEOUT = 60_000;

/** All responses are read in the same way; `returns` selects what is returned. */
export const RESPONSE: ResponseOptions = {
	fullResponse: false,
	neverError: false,
	responseFormat: 'autodetect',
	outputField: 'data',
	splitItems: true,
};
