/** What the sandbox was asked, in order of arrival. */
export interface JournalEntry {
	sequence: number;
	/** Ms since the epoch. */
	at: number;
	/** Of the caller, without its port. */
	address: string;
	method: string;
	/** As sent, without the query. */
	path: string;
	/** As sent, without the question mark. */
	query: string;
	headers: Record<string, string | string[] | undefined>;
	/** As sent; the password of a token call is replaced by asterisks. */
	body: string;
	/** Undefined while the call is under way, and when it was cut off without an answer. */
	status?: number;
	/** When the whole answer had been sent, ms since the epoch. */
	answeredAt?: number;
	/** The user, where the call tells it. */
	user?: string;
}

export interface JournalQuery {
	method?: string;
	path?: string;
	/** A path whose calls are left out. */
	except?: string;
	status?: number;
}

export interface Journal {
	entries(query?: JournalQuery): JournalEntry[];
	count(query?: JournalQuery): number;
	clear(): void;
	add(entry: Omit<JournalEntry, 'sequence'>): JournalEntry;
}

/** Enough for any test; a long benchmark loses its oldest entries instead of all memory. */
const MAX_ENTRIES = 50_000;

export function createJournal(): Journal {
	let entries: JournalEntry[] = [];
	let sequence = 0;
	const find = ({ method, path, except, status }: JournalQuery = {}) =>
		entries.filter(
			(entry) =>
				(method === undefined || entry.method === method.toUpperCase()) &&
				(path === undefined || entry.path.toLowerCase() === path.toLowerCase()) &&
				(except === undefined || entry.path.toLowerCase() !== except.toLowerCase()) &&
				(status === undefined || entry.status === status),
		);
	return {
		entries: find,
		count: (query) => find(query).length,
		clear: () => {
			entries = [];
		},
		add(entry) {
			const added = printable({ ...entry, sequence: ++sequence });
			entries.push(added);
			if (entries.length > MAX_ENTRIES * 1.1) entries = entries.slice(-MAX_ENTRIES);
			return added;
		},
	};
}

/** A failed assertion prints an entry as JSON: then it is one line, without the token that its headers hold. */
function printable(entry: JournalEntry): JournalEntry {
	const line = () => `${entry.method} ${entry.path} -> ${entry.status ?? 'no answer'}`;
	return Object.defineProperty(entry, 'toJSON', { value: line });
}

/** Hides the value of a `password` member in a JSON or form body; any other body is hidden whole. */
export function maskPassword(body: string): string {
	if (body === '') return body;
	const masked = body
		.replace(/("password"\s*:\s*)"(?:[^"\\]|\\.)*"/gi, '$1"********"')
		.replace(/(^|&)(password=)[^&]*/gi, '$1$2********');
	return masked === body && /./s.test(body) ? '********' : masked;
}
