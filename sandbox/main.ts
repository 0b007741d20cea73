/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { parseArgs } from 'node:util';
import { deviations, isDeviationName } from './deviations';
import { SANDBOX_PASSWORD, SANDBOX_USER, startSandbox, type SandboxOptions } from './index';

/** `npm run sandbox -- --orders 5000`: starts a sandbox and runs it until Ctrl-C. */

const DEFAULT_PORT = '41080';
const DEFAULT_CONTROL_PORT = '41081';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: DEFAULT_PORT },
		'control-port': { type: 'string', default: DEFAULT_CONTROL_PORT },
		seed: { type: 'string' },
		orders: { type: 'string' },
		products: { type: 'string' },
		'token-lifetime': { type: 'string' },
		'tokens-per-user': { type: 'string' },
		'calls-per-hour': { type: 'string' },
		'settle-time': { type: 'string' },
		'import-time': { type: 'string' },
		/** May be given several times. */
		deviation: { type: 'string', multiple: true, default: [] },
		store: { type: 'string' },
	},
});

function number(name: Exclude<keyof typeof values, 'deviation' | 'store'>): number | undefined {
	const text = values[name];
	if (text === undefined) return undefined;
	if (!/^\d+$/.test(text)) throw new Error(`--${name} must be a whole number, not "${text}"`);
	return Number(text);
}

function chosenDeviations() {
	const unknown = values.deviation.filter((name) => !isDeviationName(name));
	if (unknown.length > 0) {
		const known = Object.keys(deviations).join(', ');
		throw new Error(`There is no deviation ${unknown.join(', ')}. Choose among: ${known}`);
	}
	return values.deviation.filter(isDeviationName);
}

async function run(): Promise<void> {
	const options: SandboxOptions = {
		port: number('port'),
		seed: number('seed'),
		orders: number('orders'),
		products: number('products'),
		tokenLifetime: number('token-lifetime'),
		tokensPerUser: number('tokens-per-user'),
		callsPerHour: number('calls-per-hour'),
		settleTime: number('settle-time'),
		importTime: number('import-time'),
		deviations: chosenDeviations(),
		store: values.store,
		onNotice: console.log,
	};
	const sandbox = await startSandbox(options);
	const controlUrl = await sandbox.serveControl(number('control-port')).catch(async (error) => {
		await sandbox.close();
		throw error;
	});
	const { orders, products, warehouses, companies } = sandbox.data;
	console.log(
		[
			'A local Sellercloud is running. Ctrl-C ends it.',
			`  REST API endpoint  ${sandbox.endpoint}`,
			`  User               ${SANDBOX_USER}`,
			`  Password           ${SANDBOX_PASSWORD}`,
			`  Swagger            ${sandbox.endpoint}/swagger/docs/v1`,
			`  Control            ${controlUrl}`,
			`  Data               ${orders.size} orders, ${products.size} products, ` +
				`${warehouses.size} warehouses, ${companies.size} companies`,
		].join('\n'),
	);
	const stop = () => void sandbox.close();
	process.once('SIGINT', stop).once('SIGTERM', stop);
}

run().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
