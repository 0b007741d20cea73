import { type Sandbox, type SandboxOptions, startSandbox as start } from '../../../sandbox';
import { leaksIn } from '../leaks/journal';

/** Starts a local Sellercloud. If it was sent secrets of another one, its `close` throws. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const sandbox = await start(options);
	const { origin, endpoint, control } = sandbox;
	return {
		origin,
		endpoint,
		control,
		get data() {
			return sandbox.data;
		},
		serveControl: async (port) => await sandbox.serveControl(port),
		async close() {
			const leaks = leaksIn(sandbox);
			await sandbox.close();
			if (leaks.length > 0) {
				throw new Error(`Another server was sent secrets:\n${JSON.stringify(leaks, null, '\t')}`);
			}
		},
	};
}
