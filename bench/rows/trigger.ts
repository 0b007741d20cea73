import { runEngineScript } from '../lab/engineScript';
import { digNumber } from '../lab/numbers';
import type { Measure } from '../measure';
import { bars } from '../report/charts';

export interface TriggerOptions {
	changes: number;
	/** Orders that the trigger remembers. */
	remembered: number;
	/** Polls of which the median is taken. */
	polls: number;
}

export interface TriggerNumbers {
	/** Calls of a poll with nothing new. */
	quiet: number;
	/** Calls of the poll after the changes, and what it delivered. */
	busy: number;
	delivered: number;
	/** ms of CPU of a poll with nothing new; the same with nothing remembered. */
	cpu: number;
	cpuWithout: number;
	/** Of the state that n8n saves. */
	bytes: number;
}

const PAGE = 50;

export const trigger: Measure<TriggerOptions, TriggerNumbers> = {
	id: 'row7',
	title: 'Trigger',
	sizes: {
		quick: { changes: 1000, remembered: 200_000, polls: 5 },
		default: { changes: 1000, remembered: 200_000, polls: 21 },
		full: { changes: 1000, remembered: 200_000, polls: 21 },
	},
	async run(lab, options) {
		const { endpoint } = await lab.sandbox({ orders: 240 });
		const args = [JSON.stringify({ ...options, endpoint })];
		const numbers = await runEngineScript('bench/rows/triggerProcess.ts', args);
		const take = (name: keyof TriggerNumbers) => digNumber(numbers, name);
		return {
			quiet: take('quiet'),
			busy: take('busy'),
			delivered: take('delivered'),
			cpu: take('cpu'),
			cpuWithout: take('cpuWithout'),
			bytes: take('bytes'),
		};
	},
	report({ quiet, busy, delivered, cpu, cpuWithout, bytes }, { changes, remembered, polls }) {
		return {
			method: `Order Status Changed in n8n's own engine (n8n-core), with a sandbox whose clock is set: n8n itself polls once a minute at the most. ${changes} orders change at once. The CPU time of a poll is the median of ${polls} polls with nothing new.`,
			against: 'a poll with none remembered',
			figures: [
				{ name: 'Calls of a poll with nothing new', value: quiet },
				{ name: `Calls of the poll after ${changes} changes`, value: busy },
				{ name: 'Events that it delivered', value: delivered },
				{
					name: `CPU of a poll, ${remembered} orders remembered`,
					value: Number(cpu.toFixed(1)),
					unit: 'ms',
					ratio: cpu / cpuWithout,
				},
				{
					name: 'CPU of a poll, none remembered',
					value: Number(cpuWithout.toFixed(1)),
					unit: 'ms',
					ratio: 1,
				},
				{ name: 'State that n8n saves', value: Math.round(bytes / 1000), unit: 'kB' },
			],
			goals: [
				{ text: 'call for a poll with nothing new', value: quiet, limit: { exactly: 1 } },
				{
					text: `calls after ${changes} changes`,
					value: busy,
					limit: { exactly: changes / PAGE },
					cause:
						'After a full last page, one more page shows that there is none. Without it, changes would be lost whenever the server counts too few.',
				},
				{
					text: `ms of CPU for a poll with ${remembered} orders remembered`,
					value: cpu,
					limit: { atMost: 30 },
					cause: 'Each poll reads the whole saved state from its text.',
				},
			],
			plots: [
				{
					name: 'trigger',
					alt: 'CPU time of a poll with nothing new',
					option: bars('ms of CPU for a poll with nothing new', {
						[`${remembered} orders remembered`]: cpu,
						'None remembered': cpuWithout,
					}),
				},
			],
		};
	},
};
