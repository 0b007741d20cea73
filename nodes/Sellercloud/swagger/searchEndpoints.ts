import type { Method } from '../client/types';
import type { Endpoint } from './endpoint';

export interface SearchOptions {
	/** Words that must all be found. */
	filter?: string;
	showObsolete: boolean;
	/** From 1. */
	page: number;
	pageSize: number;
}

export interface SearchResult {
	results: Endpoint[];
	/** Undefined on the last page. */
	nextPage?: number;
}

/** The score of a word by where it is found. */
const WEIGHTS = { title: 20, titleStart: 40, titleWord: 50, key: 10, parameter: 1 };
/** More than all words of a filter can score. */
const EXACT = 1_000_000;

/**
 * Searches endpoints by title, method, path, group and parameter names, with the best match first. Equal matches are
 * sorted by length of the path, then by method (reads first, deletes last), then by length of the title.
 */
export function searchEndpoints(
	endpoints: Endpoint[],
	{ filter = '', showObsolete, page, pageSize }: SearchOptions,
): SearchResult {
	const shown = endpoints.filter(({ obsolete }) => showObsolete || !obsolete);
	const words = wordsOf(filter);
	const found = words.length === 0 ? shown : ranked(shown, words, filter.trim());
	const end = page * pageSize;
	return {
		results: found.slice(end - pageSize, end),
		...(end < found.length && { nextPage: page + 1 }),
	};
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

function ranked(endpoints: Endpoint[], words: string[], filter: string): Endpoint[] {
	return endpoints
		.map((endpoint) => ({ endpoint, score: scoreOf(endpoint, words, filter) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || tieBreak(a.endpoint, b.endpoint))
		.map(({ endpoint }) => endpoint);
}

/** The score of an endpoint; 0 if a word is not found. */
function scoreOf(endpoint: Endpoint, words: string[], filter: string): number {
	if (endpoint.key.toLowerCase() === filter.toLowerCase()) return EXACT;
	const title = endpoint.title.toLowerCase();
	const titleWords = title.split(/[^\p{L}\p{N}]+/u);
	const place = `${endpoint.key} ${endpoint.group}`.toLowerCase();
	const parameters = endpoint.parameters.map((one) => one.displayName.toLowerCase());
	const scores = words.map((word) => {
		if (titleWords.includes(word)) return WEIGHTS.titleWord;
		if (titleWords.some((one) => one.startsWith(word))) return WEIGHTS.titleStart;
		if (title.includes(word)) return WEIGHTS.title;
		if (place.includes(word)) return WEIGHTS.key;
		return parameters.some((one) => one.includes(word)) ? WEIGHTS.parameter : 0;
	});
	return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

const HARM: Record<Method, number> = { GET: 0, HEAD: 0, POST: 1, PUT: 1, PATCH: 1, DELETE: 2 };

function tieBreak(one: Endpoint, other: Endpoint): number {
	return (
		stepsOf(one) - stepsOf(other) ||
		HARM[one.method] - HARM[other.method] ||
		one.title.split(' ').length - other.title.split(' ').length
	);
}

const stepsOf = ({ path }: Endpoint): number =>
	path.split('/').filter((step) => !step.startsWith('{')).length;
