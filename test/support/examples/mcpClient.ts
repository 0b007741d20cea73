import { dig, digObjects, digText, type JsonObject } from '../../../scripts/n8n/json';

/** A client of an MCP server over Streamable HTTP. Source: modelcontextprotocol.io, specification 2025-03-26. */
export class McpClient {
	private readonly headers: Record<string, string> = {
		'content-type': 'application/json',
		accept: 'application/json, text/event-stream',
	};
	private lastId = 0;

	constructor(private readonly url: string) {}

	/** @returns the status of the first answer; after 200 the other methods can be used */
	async connect(token: string): Promise<number> {
		this.headers.authorization = `Bearer ${token}`;
		const response = await this.post({
			method: 'initialize',
			id: ++this.lastId,
			params: {
				protocolVersion: '2025-03-26',
				capabilities: {},
				clientInfo: { name: 'test', version: '1' },
			},
		});
		await response.text();
		if (response.status !== 200) return response.status;
		this.headers['mcp-session-id'] = response.headers.get('mcp-session-id') ?? '';
		await (await this.post({ method: 'notifications/initialized' })).text();
		return response.status;
	}

	/** Names of the tools on offer. */
	async tools(): Promise<string[]> {
		const result = await this.request('tools/list', {});
		return digObjects(result, 'tools').map((tool) => digText(tool, 'name'));
	}

	/** What a tool answers, as text. */
	async call(name: string, parameters: JsonObject): Promise<string> {
		return digText(
			await this.request('tools/call', { name, arguments: parameters }),
			'content',
			0,
			'text',
		);
	}

	private async request(method: string, params: JsonObject): Promise<unknown> {
		const response = await this.post({ method, id: ++this.lastId, params });
		const text = await response.text();
		// An answer is JSON, or an event whose data are JSON
		const json = /^data: (.*)$/m.exec(text)?.[1] ?? text;
		return dig(JSON.parse(json), 'result');
	}

	private async post(message: JsonObject): Promise<Response> {
		const body = JSON.stringify({ jsonrpc: '2.0', ...message });
		return await fetch(this.url, { method: 'POST', headers: this.headers, body });
	}
}
