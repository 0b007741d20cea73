import { dig, digText, isObject } from '../../scripts/n8n/json';
import { versions } from '../../scripts/n8n/versions';
import { readCompose, readService } from '../support/queueMode/compose';
import { findProgram } from '../support/queueMode/programs';

const variables = { N8N_ENCRYPTION_KEY: 'key', POSTGRES_PASSWORD: 'password' };
const processes = ['main', 'worker-1', 'worker-2'];

describe('the compose file of queue mode', () => {
	test.each(processes)(
		'%s has the version, key, prefix and all other variables of the main',
		async (name) => {
			const { image, environment } = await readService(name, variables);
			const main = await readService('main', variables);
			expect(environment).toEqual(main.environment);
			expect(image).toBe(`n8nio/n8n:${versions.newest}`);
			expect(environment).toMatchObject({
				EXECUTIONS_MODE: 'queue',
				N8N_ENCRYPTION_KEY: 'key',
				DB_POSTGRESDB_PASSWORD: 'password',
				QUEUE_WORKER_MAX_STALLED_COUNT: '0',
				N8N_REINSTALL_MISSING_PACKAGES: 'true',
			});
		},
	);

	test('starts one main and two workers', async () => {
		const commands = processes.map(async (name) => (await readService(name, variables)).command);
		expect(await Promise.all(commands)).toEqual([['start'], ['worker'], ['worker']]);
	});

	test('names the services that the processes are to reach', async () => {
		const { environment } = await readService('main', variables);
		const { environment: database } = await readService('postgres', variables);
		const services = Object.keys(Object(dig(await readCompose(), 'services')));
		expect(services).toEqual([...processes, 'postgres', 'redis']);
		expect(services).toContain(environment.DB_POSTGRESDB_HOST);
		expect(services).toContain(environment.QUEUE_BULL_REDIS_HOST);
		expect([environment.DB_POSTGRESDB_DATABASE, environment.DB_POSTGRESDB_USER]).toEqual([
			database.POSTGRES_DB,
			database.POSTGRES_USER,
		]);
		expect(environment.DB_POSTGRESDB_PASSWORD).toBe(database.POSTGRES_PASSWORD);
	});

	test('pins every image, and has a volume for each service', async () => {
		const compose = await readCompose();
		const services: Array<[string, unknown]> = Object.entries(Object(dig(compose, 'services')));
		const volumes = services.map(([name, service]) => {
			expect(digText(service, 'image')).toMatch(/:\d+\.\d+(\.\d+)?(-alpine)?$/);
			expect(dig(service, 'volumes')).toEqual([expect.stringMatching(new RegExp(`^${name}:/`))]);
			return name;
		});
		expect(Object.keys(Object(dig(compose, 'volumes')))).toEqual(volumes);
	});

	test('waits for services that have a health check', async () => {
		const services = Object(dig(await readCompose(), 'services'));
		const needed = Object.values(services).flatMap((service) =>
			Object.entries(Object(dig(service, 'depends_on') ?? {})),
		);
		expect(needed).toHaveLength(4);
		for (const [name, how] of needed) {
			expect(how).toEqual({ condition: 'service_healthy' });
			expect(isObject(dig(services, name, 'healthcheck'))).toBe(true);
		}
	});

	test.each(processes)(
		'Docker gives %s longer to end than n8n gives its executions',
		async (name) => {
			const { environment } = await readService(name, variables);
			const period = digText(await readCompose(), 'services', name, 'stop_grace_period');
			expect(period).toMatch(/^\d+m$/);
			expect(parseInt(period, 10) * 60).toBeGreaterThan(
				Number(environment.N8N_GRACEFUL_SHUTDOWN_TIMEOUT),
			);
		},
	);

	test('does not start without the key and the password', async () => {
		await expect(readService('worker-1', {})).rejects.toThrow('set it in .env');
	});
});

test('a machine without Redis or PostgreSQL is told what to install', () => {
	expect(() => findProgram('no-such-program')).toThrow(
		/Queue mode needs Redis and PostgreSQL.*apt-get install -y redis-server postgresql/,
	);
});
