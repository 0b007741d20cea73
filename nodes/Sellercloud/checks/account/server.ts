import { counted } from '../counted';
import { type ApiFacts, type EndpointFacts, foldedEndpoint } from './apiFacts';
import { type AccountCheck, type Finding, note, ok, problem } from './finding';

/** Names in a text. */
const MOST_NAMED = 12;
/** Anything else that a server calls an endpoint may be an address, a person or markup. The API of 2022 has these only. */
const PLAIN = /^[A-Z]+ (?=.{1,120}$)(\/([A-Za-z][\w-]*|\{\w+\}))+\/?$/;

/** What the server's own description offers of what this package uses, and beyond it. */
export const serverCheck: AccountCheck = {
	async run({ facts }) {
		const described = await facts.described();
		if (!described) {
			return [
				note(
					'API Description',
					[
						'The server publishes no Swagger document that can be read.',
						"Call Endpoint lists the endpoints of 2022. The node can't know which of them this server lacks.",
					],
					'Use API Request > Send for newer endpoints.',
				),
			];
		}
		return [
			ok('API Description', [
				`The server describes ${counted(described.length, 'endpoint')}.`,
				'Call Endpoint lists them.',
			]),
			...missing(described, facts.needs),
			beyond(described, [...facts.known, ...facts.needs.map(({ endpoint }) => endpoint)]),
		];
	},
};

function missing(described: readonly EndpointFacts[], needs: ApiFacts['needs']): Finding[] {
	const parametersOf = new Map(
		described.map(({ endpoint, parameters }) => [
			foldedEndpoint(endpoint),
			new Set(parameters.map((name) => name.toLowerCase())),
		]),
	);
	const lacking = needs.flatMap(({ by, endpoint, parameters }) => {
		const known = parametersOf.get(foldedEndpoint(endpoint));
		if (!known) return [{ by, what: endpoint }];
		const absent = parameters.filter((name) => !known.has(name.toLowerCase()));
		return absent.map((name) => ({ by, what: `${name} of ${endpoint}` }));
	});
	if (lacking.length === 0) {
		return [
			ok('Operations and Events', [
				'The server offers all endpoints and parameters that they need.',
				'All of them can be used.',
			]),
		];
	}
	const byWhat = new Map<string, string[]>();
	for (const { by, what } of lacking) byWhat.set(what, [...(byWhat.get(what) ?? []), by]);
	return [...byWhat].map(([what, users]) =>
		problem(
			'Operations and Events',
			[
				`The server does not offer ${what}.`,
				`These can't be used, or not with all fields: ${listed([...new Set(users)])}.`,
			],
			'Ask Sellercloud support to update your server, or do not use them.',
		),
	);
}

function beyond(described: readonly EndpointFacts[], known: readonly string[]): Finding {
	const check = 'Newer Endpoints';
	const old = new Set(known.map(foldedEndpoint));
	const newer = described.filter(({ endpoint }) => !old.has(foldedEndpoint(endpoint)));
	const names = newer.flatMap(({ endpoint, isPrivate = false }) =>
		!isPrivate && PLAIN.test(endpoint) ? endpoint : [],
	);
	return newer.length === 0
		? ok(check, [
				'The server has no endpoints that this package does not know.',
				'Nothing is missing in this package.',
			])
		: ok(check, [
				`The server has ${counted(newer.length, 'endpoint')} that this package does not know${listedNewer(names, newer.length)}.`,
				'Call Endpoint offers them as forms.',
			]);
}

const listedNewer = (names: readonly string[], total: number): string =>
	names.length > 0 ? `: ${listed(names, total)}` : '';

function listed(names: readonly string[], total = names.length): string {
	const more = total - Math.min(names.length, MOST_NAMED);
	return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
