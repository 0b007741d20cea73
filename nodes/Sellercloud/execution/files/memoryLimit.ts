/** The limit for files that n8n keeps in memory, as 1.x does by default. Files on disk have no limit. */
export const MEMORY_LIMIT = {
	/** The most bytes of a file. */
	largest: 50 * 1024 * 1024,
	problem: 'is larger than 50 MB, and this n8n instance keeps files in memory',
	remedy:
		'Set the environment variable N8N_DEFAULT_BINARY_DATA_MODE of n8n to filesystem, then run the workflow again.',
};
