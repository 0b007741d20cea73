/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */

type Cleaner = () => Promise<void>;

/**
 * Does the work until it fails or a signal (Ctrl-C) asks to stop, then cleans up in reverse order
 * and ends this process: with exit code 0 after a signal, with 1 after a failure.
 */
export function runUntilStopped(work: (onStop: (clean: Cleaner) => void) => Promise<void>): void {
	const cleaners: Cleaner[] = [];
	let isStopping = false;

	const stop = async (exitCode: number): Promise<void> => {
		// Ctrl-C reaches us twice: from the terminal and through the program that runs us.
		if (isStopping) return;
		isStopping = true;
		for (const clean of cleaners.reverse()) await clean().catch(console.error);
		process.exit(exitCode);
	};

	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			if (!isStopping) console.log('\nStopping ...');
			void stop(0);
		});
	}
	work((clean) => cleaners.push(clean)).catch((error: unknown) => {
		if (!isStopping) console.error(error instanceof Error ? error.message : error);
		void stop(1);
	});
}
