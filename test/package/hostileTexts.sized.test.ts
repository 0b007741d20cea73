/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sized } from '../support/sized';

/** ms. It takes some 20 seconds on a quiet machine; one pattern that is not linear would take longer than this. */
const LIMIT = 8 * 60_000;

test(
	'no regular expression and no reader of texts is slower than the text is long',
	async () => {
		const script = join(__dirname, '../support/hostileTexts.js');
		const options = { timeout: LIMIT, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const;
		const { stdout } = await promisify(execFile)(
			process.execPath,
			[script, ...sized(['1', '2'], ['5', '0'])],
			options,
		).catch(({ stderr }: { stderr?: string }) => {
			const last = stderr?.trim().split('\n').at(-1);
			throw new Error(`It was still busy, or failed, with ${last}`);
		});
		const { patterns, readers, slow } = JSON.parse(stdout);
		expect(slow).toEqual([]);
		expect(patterns).toBeGreaterThan(100);
		expect(readers).toBeGreaterThan(30);
	},
	LIMIT + 60_000,
);
