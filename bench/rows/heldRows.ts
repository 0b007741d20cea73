import type { Lab } from '../lab/lab';
import { forgetPeak, memoryOf } from '../lab/processUsage';
import type { SandboxServer } from '../lab/sandboxServer';
import {
	base,
	bench,
	count,
	httpPages,
	returnAll,
	type SavedCredential,
	type Step,
} from '../lab/workflow';
import type { Measure } from '../measure';
import { bars } from '../report/charts';

export interface HeldRowsOptions {
	rows: number;
	/** Rows that HTTP Request is given: it reads page after page. */
	httpRows: number;
}

/** The most memory of the n8n process, in MB. */
export interface HeldRowsNumbers {
	ours: number;
	code: number;
	helper: number;
	/** Of as many rows as HTTP Request was given. */
	http: number;
	oursOfHttp: number;
}

const PATH = '/api/Catalog';
const PAGES = '={{ Math.ceil($json.body.rows / 50) }}';

/** A short list, with which everything is loaded. */
const WARM_UP = '/api/Warehouses';
const FEW = 10;

/** The steps that make the rows of a list; the number of them is `rows` in the call of the workflow. */
export type StepsFor = (credential: SavedCredential, path: string) => readonly Step[];

/**
 * Reads the catalog of a sandbox in an n8n that has just started.
 *
 * @param rows how many it has
 * @returns MB at the most, and before; ms that it took
 */
export async function peakWith(
	lab: Lab,
	sandbox: SandboxServer,
	rows: number,
	stepsFor: StepsFor,
): Promise<{ peak: number; before: number; ms: number }> {
	const n8n = await lab.n8n();
	try {
		const credential = await n8n.credential(sandbox.newAccount());
		const workflowFor = async (path: string) =>
			await n8n.workflow([...stepsFor(credential, path), count()]);
		await (await workflowFor(WARM_UP)).run({ rows: FEW });
		const workflow = await workflowFor(PATH);
		await forgetPeak(n8n.pid);
		const { now: before } = await memoryOf(n8n.pid);
		const { ms, answer } = await workflow.run({ rows });
		if (answer.count !== rows) throw new Error(`${answer.count} rows came instead of ${rows}`);
		return { peak: (await memoryOf(n8n.pid)).peak, before, ms };
	} finally {
		await n8n.close();
	}
}

/** A Code node that makes items like the sandbox's first row, each with texts of its own. */
async function codeNode(sandbox: SandboxServer): Promise<Step> {
	const response = await fetch(`${sandbox.endpoint}${PATH}?model.pageNumber=1&model.pageSize=50`, {
		headers: { authorization: `Bearer ${await sandbox.token()}` },
	});
	const { Items } = Object(await response.json());
	const jsCode = `
const rows = ${JSON.stringify(Items)};
return Array.from({ length: $('Start').first().json.body.rows }, (_, index) => ({
	json: { ...rows[index % rows.length], ID: 'DEMO-' + index },
}));`;
	return base('code', 2, { jsCode });
}

export const heldRows: Measure<HeldRowsOptions, HeldRowsNumbers> = {
	id: 'row4',
	title: 'Memory of a long list',
	sizes: {
		quick: { rows: 5000, httpRows: 1000 },
		default: { rows: 50_000, httpRows: 5000 },
		full: { rows: 250_000, httpRows: 25_000 },
	},
	async run(lab, { rows, httpRows }) {
		const large = await lab.sandbox({ products: rows });
		const small = await lab.sandbox({ products: httpRows });
		const code = await codeNode(large);
		const peak = async (sandbox: SandboxServer, amount: number, stepsFor: StepsFor) => {
			lab.say(`${amount} rows`);
			return (await peakWith(lab, sandbox, amount, stepsFor)).peak;
		};
		return {
			ours: await peak(large, rows, (...of) => [returnAll(...of)]),
			code: await peak(large, rows, () => [code]),
			helper: await peak(large, rows, (credential, path) => [
				bench('benchLoop', { path, pages: PAGES, width: 4 }, credential),
			]),
			http: await peak(small, httpRows, httpPages),
			oursOfHttp: await peak(small, httpRows, (...of) => [returnAll(...of)]),
		};
	},
	report({ ours, code, helper, http, oursOfHttp }, { rows, httpRows }) {
		const line = (name: string, peak: number, to: number) => ({
			name,
			value: Math.round(peak),
			unit: 'MB',
			ratio: peak / to,
		});
		return {
			method: `${rows} products; for HTTP Request, which reads one page after another, ${httpRows}. The most resident memory (VmHWM) of an n8n process that has just started. The Code node's own process is not counted.`,
			against: 'the Code node, or HTTP Request',
			figures: [
				line(`Sellercloud node, ${rows} rows`, ours, code),
				line(`Code node that makes the same items, ${rows} rows`, code, code),
				line(`A bare loop in a node over n8n's request helper, ${rows} rows`, helper, code),
				line(`Sellercloud node, ${httpRows} rows`, oursOfHttp, http),
				line(`HTTP Request with its pagination and Split Out, ${httpRows} rows`, http, http),
			],
			goals: [
				{
					text: 'times what n8n needs for the same items from a Code node',
					value: ours / code,
					limit: { atMost: 1.1 },
					cause: 'The pages are kept until the whole list has been put in order.',
				},
			],
			plots: [
				{
					name: 'held-rows',
					alt: `Memory of n8n with ${rows} products`,
					option: bars(`Memory of n8n with ${rows} products (MB)`, {
						'Sellercloud node': ours,
						'Code node': code,
						'Loop over the request helper': helper,
					}),
				},
			],
		};
	},
};
