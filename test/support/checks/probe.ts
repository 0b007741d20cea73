import type { EndpointFacts } from '../../../nodes/Sellercloud/checks/account/apiFacts';
import type { AccountProbe } from '../../../nodes/Sellercloud/checks/account/finding';
import { operations } from '../../../sandbox/resources';
import { SANDBOX_PASSWORD, SANDBOX_USER, type Sandbox, TENANT_ZONE } from '../../../sandbox';

/** What the sandbox has without any deviation. */
const knownEndpoints = operations.map(({ method, path }) => `${method} ${path}`);

/** Reads a sandbox for the checks of an account, without n8n around it. */
export function probeOf(sandbox: Sandbox, zone = TENANT_ZONE): AccountProbe {
	let calls = 0;
	let session: Promise<{ text: string; expiresAt: number }> | undefined;
	const signIn = async () => {
		const response = await fetch(`${sandbox.endpoint}/api/token`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ Username: SANDBOX_USER, Password: SANDBOX_PASSWORD }),
		});
		const { access_token: text, expires_in: life } = JSON.parse(await response.text());
		return { text: String(text), expiresAt: Date.now() + Number(life) * 1000 };
	};
	const token = async () => await (session ??= signIn());
	const get = async (path: string, query: object = {}) => {
		const params = new URLSearchParams();
		for (const [name, value] of Object.entries(query)) {
			for (const one of [value].flat()) params.append(name, String(one));
		}
		const { text } = await token();
		calls++;
		return await fetch(`${sandbox.endpoint}${path}?${params}`, {
			headers: { authorization: `Bearer ${text}` },
		});
	};
	return {
		zone,
		isZoneSet: true,
		token,
		async endsOlderToken() {
			await token();
			await signIn();
			return !(await get('/api/Warehouses', { 'model.pageNumber': 1 })).ok;
		},
		calls: () => calls,
		async read(path, query) {
			const response = await get(path, query);
			const answer = {
				status: response.status,
				statusMessage: response.statusText,
				headers: Object.fromEntries(response.headers),
				text: await response.text(),
				receivedAt: Date.now(),
			};
			return response.ok
				? { ok: true, value: answer }
				: { ok: false, failure: { kind: 'status', answer } };
		},
		facts: {
			needs: [
				{ by: 'Order > Get Many', endpoint: 'GET /api/Orders', parameters: ['model.exported'] },
				{
					by: 'Inventory > Get Many',
					endpoint: 'GET /api/Inventory/GetAllByView',
					parameters: ['viewID'],
				},
			],
			known: knownEndpoints,
			async described() {
				const response = await get('/swagger/docs/v1');
				if (!response.ok) return undefined;
				const { paths } = JSON.parse(await response.text());
				const described: EndpointFacts[] = [];
				for (const [path, methods] of Object.entries(Object(paths))) {
					for (const [method, one] of Object.entries(Object(methods))) {
						const { parameters = [] }: { parameters?: unknown[] } = Object(one);
						described.push({
							endpoint: `${method.toUpperCase()} ${path}`,
							parameters: parameters.map((parameter) => String(Object(parameter).name)),
						});
					}
				}
				return described;
			},
		},
	};
}
