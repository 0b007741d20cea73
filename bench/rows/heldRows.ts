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
const PAGE = 50;

/** Runs a workflow in an n8n that has just started, once with few rows and then with all. @returns MB, the most */
export async function peakWith(
	lab: Lab,
	sandbox: SandboxServer,
	rows: number,
	stepsFor: (credential: SavedCredential) => Promise<readonly Step[]> | readonly Step[],
): Promise<{ peak: number; before: number; ms: number }> {
	const n8n = await lab.n8n();
	try {
		const credential = await n8n.credential(sandbox.newAccount());
		const workflow = await n8n.workflow([...(await stepsFor(credential)), count()]);
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
		const parameters = { path: PATH, pages: Math.ceil(rows / PAGE), width: 4 };
		const peak = async (...args: Parameters<typeof peakWith>) => {
			lab.say(`${args[2]} rows`);
			return (await peakWith(...args)).peak;
		};
		return {
			ours: await peak(lab, large, rows, (credential) => [returnAll(credential, PATH)]),
			code: await peak(lab, large, rows, async () => [await codeNode(large)]),
			helper: await peak(lab, large, rows, (credential) => [
				bench('benchLoop', parameters, credential),
			]),
			http: await peak(lab, small, httpRows, (credential) => httpPages(credential, PATH)),
			oursOfHttp: await peak(lab, small, httpRows, (credential) => [returnAll(credential, PATH)]),
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
