import { dig } from '../../scripts/n8n/json';
import { runScript } from '../lab/childProcess';
import { digNumber } from '../lab/numbers';

export interface HourOptions {
	/** ms that a page takes. */
	latency: number;
}

/** What two simulated hours come to. */
export interface HourNumbers {
	/** Calls of the busiest 60 minutes. */
	calls: number;
	/** Calls of ten minutes after the first. */
	tenMinutes: number;
	/** Calls of each minute. */
	perMinute: number[];
}

/** Return All for two hours, with the client's own code and a simulated clock. */
export async function simulateHour(options: HourOptions): Promise<HourNumbers> {
	const args = [JSON.stringify(options)];
	const numbers = await runScript('bench/rows/hourProcess.ts', { args });
	const perMinute = dig(numbers, 'perMinute');
	return {
		calls: digNumber(numbers, 'calls'),
		tenMinutes: digNumber(numbers, 'tenMinutes'),
		perMinute: Array.isArray(perMinute) ? perMinute.map(Number) : [],
	};
}
