/** n8n 1.x keeps files in memory by default; its store on disk has no such limit. */
export const IN_MEMORY = {
	/** Bytes of a file that n8n may hold there. */
	largest: 50 * 1024 * 1024,
	problem: 'is larger than 50 MB, and this n8n keeps files in memory',
	remedy: 'Set N8N_DEFAULT_BINARY_DATA_MODE to filesystem in n8n, and run the workflow again.',
};
