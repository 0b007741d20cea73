import type { N8nServer } from './n8nServer';
import { startN8nServer } from './n8nServer';
import type { SandboxServer, SandboxSize } from './sandboxServer';
import { startSandboxServer } from './sandboxServer';

/** Where rows get what they measure. Everything that is started here ends when the lab closes. */
export interface Lab {
	/** The packed package. */
	tarball: string;
	/** Tells, in a line of words, what goes on. */
	say(line: string): void;
	n8n(env?: NodeJS.ProcessEnv): Promise<N8nServer>;
	sandbox(size?: SandboxSize): Promise<SandboxServer>;
	/** Adds what has to end with the lab. */
	onClose(end: () => Promise<void>): void;
	close(): Promise<void>;
}

export function openLab(tarball: string, say: (line: string) => void): Lab {
	const ends: Array<() => Promise<void>> = [];
	// What is still starting when the lab closes ends, too
	const kept = async <Server extends { close(): Promise<void> }>(
		starting: Promise<Server>,
	): Promise<Server> => {
		ends.push(async () => {
			const server = await starting.catch(() => undefined);
			await server?.close();
		});
		return await starting;
	};
	return {
		tarball,
		say,
		n8n: async (env) => await kept(startN8nServer(tarball, env)),
		sandbox: async (size = {}) => await kept(startSandboxServer(size)),
		onClose: (end) => void ends.push(end),
		async close() {
			await Promise.all(ends.splice(0).map(async (end) => await end()));
		},
	};
}
