import fastify from 'fastify';

import { digText, isObject, type JsonObject } from '../../../scripts/n8n/json';

/** What a stand-in sent: the parameters of the node that it replaces, with expressions resolved, and its input. */
export interface Delivery {
	node: string;
	parameters: JsonObject;
	json: JsonObject;
	/** The content of a file that was uploaded. */
	file?: string;
}

/** The services outside Sellercloud that one example works with. */
export class OutsideWorld {
	readonly deliveries: Delivery[] = [];
	/** Files on the SFTP server, by path. */
	readonly files = new Map<string, string>();
	/** The Google sheet. */
	rows: JsonObject[] = [];
	/** Whether a service is to refuse a delivery with status 500. */
	refuses: (delivery: Delivery) => boolean = () => false;

	to(node: string): Delivery[] {
		return this.deliveries.filter((delivery) => delivery.node === node);
	}
}

/** What the services do, by node type and operation, and what they answer. Others take everything and answer with IDs. */
const services: Record<string, (world: OutsideWorld, delivery: Delivery) => unknown> = {
	'ftp.list': ({ files }, { parameters }) =>
		[...files.keys()]
			.filter((path) => path.startsWith(`${String(parameters.path)}/`))
			.map((path) => ({ type: '-', path, name: path.split('/').at(-1) })),
	'ftp.download': ({ files }, { parameters }) => files.get(String(parameters.path)),
	'ftp.upload': ({ files }, { parameters, file = '' }) => {
		files.set(String(parameters.path), file);
		return { success: true };
	},
	'ftp.rename': ({ files }, { parameters: { oldPath, newPath } }) => {
		files.set(String(newPath), files.get(String(oldPath)) ?? '');
		files.delete(String(oldPath));
		return { success: true };
	},
	'googleSheets.read': ({ rows }) => rows.map((row, index) => ({ row_number: index + 2, ...row })),
	'googleSheets.update': ({ rows }, { json: { row_number: number, ...values } }) => {
		Object.assign(rows[Number(number) - 2] ?? {}, values);
		return values;
	},
	'googleSheets.appendOrUpdate': ({ rows }, { json, parameters }) => {
		const key = digText(parameters, 'columns', 'matchingColumns', 0);
		const found = rows.find((row) => row[key] === json[key]);
		if (found) Object.assign(found, json);
		else rows.push({ ...json });
		return json;
	},
};

export interface Outside {
	origin: string;
	of(example: string): OutsideWorld;
	close(): Promise<void>;
}

/** Stands in for Google Sheets, SFTP servers, Slack, QuickBooks and Zendesk, on loopback. */
export async function startOutside(): Promise<Outside> {
	const worlds = new Map<string, OutsideWorld>();
	const of = (example: string): OutsideWorld => {
		const world = worlds.get(example) ?? new OutsideWorld();
		worlds.set(example, world);
		return world;
	};
	const app = fastify({ bodyLimit: 10 * 1024 * 1024 });
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	app.post('/:example/:node/:service', async (request, reply) => {
		const { example = '', node = '', service = '' } = textsIn(request.params);
		const world = of(example);
		const delivery = deliveryOf(node, request.body, textsIn(request.query));
		const isRefused = world.refuses(delivery);
		if (!isRefused) world.deliveries.push(delivery);
		if (isRefused) return await reply.code(500).send({ message: 'The service is out of order' });
		const serve = services[service];
		const id = 9000 + world.deliveries.length;
		return await reply.send(serve ? serve(world, delivery) : { ok: true, id, Id: String(id) });
	});
	const origin = await app.listen({ host: '127.0.0.1', port: 0 });
	return { origin, of, close: async () => await app.close() };
}

function deliveryOf(node: string, body: unknown, query: JsonObject): Delivery {
	if (!isObject(body)) return { node, parameters: query, json: {}, file: String(body) };
	const { json, ...parameters } = body;
	return { node, parameters, json: isObject(json) ? json : {} };
}

const textsIn = (value: unknown): Record<string, string> =>
	Object.fromEntries(
		Object.entries(isObject(value) ? value : {}).map(([key, text]) => [key, String(text)]),
	);
