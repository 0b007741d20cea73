import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../../sandbox';
import { byId, unshipped } from '../../operations/example';
import { ADDRESS } from '../../operations/orderChanges';
import { plain } from '../../operations/onProduct';
import { testCredential } from '../credentialTest';
import { editorOf } from '../options';
import { activate } from '../poll';
import type { Engine, RunResult } from '../run';

/** What came of an operation. */
export interface Told {
	/** Results, such as rows and confirmed changes. */
	done: number;
	/** What was said of a failure: message and description of each. */
	errors: string[];
	/** Bytes of files. */
	bytes?: number;
}

export interface Runner {
	/** The request that is hit. */
	target: { method: string; path: string };
	/** How many requests to the target pass before. */
	passing?: number;
	/** How many requests to anything the server answers before. */
	before?: number;
	/** Whether it begins without a token. */
	signsIn?: boolean;
	/** Done before there are faults. */
	prepare?(sandbox: Sandbox, engine: Engine): Promise<unknown>;
	run(engine: Engine, sandbox: Sandbox, prepared: unknown): Promise<Told>;
	/** How many of the changes there are; each may be there once for each result. */
	stored?(sandbox: Sandbox, prepared: unknown): number;
	/** Results of a later run that meets no fault. */
	later?(prepared: unknown): Promise<number>;
	/** Results when all goes well. */
	results: number;
}

const ids = (sandbox: Sandbox): number[] => unshipped(sandbox).slice(0, 3);
const order = (sandbox: Sandbox): number => ids(sandbox)[0] ?? 0;

const told = ({ items, outputs, error }: RunResult): Told => {
	const failed = items.filter((item) => typeof item.error === 'string');
	const files = (outputs[0] ?? []).flatMap(({ binary = {} }) => Object.values(binary));
	return {
		done: items.length - failed.length,
		errors: [
			...(error ? [`${error.message} | ${error.description ?? ''}`] : []),
			...failed.map((item) => `${String(item.error)} | ${String(item.message)}`),
		],
		bytes: files.reduce((sum, { data }) => sum + Buffer.from(data, 'base64').length, 0),
	};
};

const failed = (error: unknown): Told => {
	const { message, description }: { message?: string; description?: string } = Object(error);
	return { done: 0, errors: [`${message ?? String(error)} | ${description ?? ''}`] };
};

const node =
	(parameters: (sandbox: Sandbox) => object, more: object = {}): Runner['run'] =>
	async (engine, sandbox) =>
		told(
			await engine.run({ parameters: JSON.parse(JSON.stringify(parameters(sandbox))), ...more }),
		);

const ofOrder = (operation: string, parameters: INodeParameters) => (sandbox: Sandbox) => ({
	resource: 'order',
	operation,
	order: byId(order(sandbox)),
	...parameters,
});

const EMAIL = 'ada@example.com';
const NOTE = 'Sent by the fault matrix';
const ON_HOLD = 200;
const JOB = 9001;
const SLIP = {
	data: {
		data: Buffer.from('Hello').toString('base64'),
		mimeType: 'text/plain',
		fileName: 'hello.txt',
	},
};

/** By the title of the operation in the matrix. */
export const runners: Record<string, Runner> = {
	Read: {
		target: { method: 'GET', path: '/rest/api/Orders/*' },
		run: node(ofOrder('get', {})),
		results: 1,
	},
	'Paged read': {
		target: { method: 'GET', path: '/rest/api/Orders' },
		passing: 1,
		before: 1,
		run: node(() => ({ resource: 'order', operation: 'getAll', returnAll: true })),
		results: 60,
	},
	Download: {
		target: { method: 'POST', path: '/rest/api/Orders/PrintPdfInvoice' },
		run: node(ofOrder('downloadInvoice', {})),
		results: 1,
	},
	'Job wait': {
		target: { method: 'GET', path: `/rest/api/QueuedJobs/${JOB}` },
		passing: 1,
		before: 1,
		prepare: async (sandbox) => {
			const submittedOn = 1_781_103_600_000;
			sandbox.data.jobs.set(JOB, {
				id: JOB,
				submittedOn,
				completesOn: submittedOn + 30_000,
				submittedBy: 'demo@example.com',
				fileName: 'import.csv',
				total: 2,
				failures: [],
				companyId: 201,
			});
		},
		run: node(() => ({ resource: 'queuedJob', operation: 'wait', jobId: String(JOB) })),
		results: 1,
	},
	'Trigger poll': {
		target: { method: 'GET', path: '/rest/api/Orders' },
		async prepare(_, engine) {
			const trigger = activate(engine, { parameters: { event: 'orderCreated' } });
			await trigger.poll();
			return trigger;
		},
		async later(trigger) {
			const items: unknown[] | null = await Object(trigger).poll();
			return items?.length ?? 0;
		},
		async run(_, sandbox, trigger) {
			const [template] = sandbox.data.orders.values();
			const id = sandbox.data.nextOrderId++;
			const now = Date.parse('2026-06-10T15:01:00Z');
			if (template)
				sandbox.data.orders.set(id, {
					...template,
					status: 2,
					createdOn: now,
					lastUpdated: now,
					id,
				});
			try {
				const items: unknown[] | null = await Object(trigger).poll();
				return { done: items?.length ?? 0, errors: [] };
			} catch (error) {
				return failed(error);
			}
		},
		results: 1,
	},
	'Endpoint list': {
		target: { method: 'GET', path: '/rest/swagger/docs/v1' },
		async run(engine) {
			try {
				const { results } = await editorOf(engine).search('searchEndpoints', 'inventory');
				return { done: results.length > 0 ? 1 : 0, errors: [] };
			} catch (error) {
				return failed(error);
			}
		},
		results: 1,
	},
	'Credential test': {
		target: { method: 'GET', path: '/rest/api/Warehouses' },
		async run(engine) {
			const message = await testCredential(engine);
			return message === undefined ? { done: 1, errors: [] } : { done: 0, errors: [message] };
		},
		results: 1,
	},
	Login: {
		target: { method: 'POST', path: '/rest/api/token' },
		run: node(ofOrder('get', {})),
		signsIn: true,
		results: 1,
	},
	'Safe write': {
		target: { method: 'PUT', path: '/rest/api/Orders/*' },
		run: node(ofOrder('update', { updateFields: { salesRepresentativeId: '14' } })),
		stored: (sandbox) => (sandbox.data.orders.get(order(sandbox))?.salesRepId === 14 ? 1 : 0),
		results: 1,
	},
	'Bulk write': {
		target: { method: 'PUT', path: '/rest/api/Orders/StatusCode' },
		async run(engine, sandbox) {
			return told(
				await engine.run({
					parameters: {
						resource: 'order',
						operation: 'updateStatus',
						order: byId('={{ $json.id }}'),
						status: ON_HOLD,
					},
					items: ids(sandbox).map((id) => ({ id })),
					onError: 'continueRegularOutput',
				}),
			);
		},
		prepare: async (sandbox) => ids(sandbox),
		stored: ({ data }, prepared) =>
			Array.from(Object(prepared)).filter((id) => data.orders.get(Number(id))?.status === ON_HOLD)
				.length,
		results: 3,
	},
	Write: {
		target: { method: 'POST', path: '/rest/api/Orders/*/Notes' },
		run: node(ofOrder('addNote', { note: NOTE })),
		stored: ({ data }) =>
			[...data.orders.values()].flatMap(({ notes }) => notes).filter(({ text }) => text === NOTE)
				.length,
		results: 1,
	},
	Create: {
		target: { method: 'POST', path: '/rest/api/Orders' },
		before: 1,
		prepare: async ({ data }) => {
			const [product] = data.products.values();
			if (product) data.products.set('DEMO-0001', { ...product, sku: 'DEMO-0001' });
		},
		run: node(() => ({
			resource: 'order',
			operation: 'create',
			company: byId(201),
			channel: 6,
			channelOrderNumber: `WEB-${EMAIL}`,
			email: EMAIL,
			firstName: 'Ada',
			lastName: 'Ashdown',
			shippingAddress: ADDRESS,
			specifyItems: 'json',
			itemsJson: '[{ "ProductID": "DEMO-0001", "Qty": 1 }]',
		})),
		stored: ({ data }) =>
			[...data.orders.values()].filter(({ channelOrderId }) => channelOrderId === `WEB-${EMAIL}`)
				.length,
		results: 1,
	},
	Upload: {
		target: { method: 'POST', path: '/rest/api/Orders/*/UploadDocument' },
		run: node(ofOrder('uploadDocument', {}), { binary: SLIP }),
		stored: (sandbox) => sandbox.data.documents.get(order(sandbox))?.length ?? 0,
		results: 1,
	},
	Import: {
		target: { method: 'POST', path: '/rest/api/Catalog/Imports/Custom' },
		run: node((sandbox) => ({
			resource: 'import',
			operation: 'bulkUpdateProducts',
			product: plain(sandbox)[0],
			columns: { mappingMode: 'defineBelow', value: { SitePrice: '12.5' } },
		})),
		stored: (sandbox) => sandbox.data.jobs.size,
		results: 1,
	},
};
