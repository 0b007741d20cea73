import type { Assumption } from './assumption';
import { listAssumptions } from './lists';
import { serverAssumptions } from './server';
import { signInAssumptions } from './signIn';
import { timeAssumptions } from './times';

/** By area, in the order of the page. */
export const assumptions: ReadonlyArray<readonly [area: string, list: readonly Assumption[]]> = [
	['Signing in and limits', signInAssumptions],
	['Dates and clocks', timeAssumptions],
	['Lists and records', listAssumptions],
	['What the server offers and does', serverAssumptions],
];

const INTRODUCTION = `# Assumptions

Sellercloud documents much of its API, but not all of it, and its documents contradict each other in places. This page lists what the package assumes in these places, and what happens if the assumption is wrong.

**Account > Check** finds out most of it for your account: add a Sellercloud node, choose the resource Account and the operation Check, and execute it. It makes about 30 calls, changes nothing, and returns one item for each check.

The sources are named as on the page about the [local Sellercloud](sandbox.md#sources): the Swagger documents of 2022 and 2026, articles of the developer site, and what integrators have published about real accounts ("seen live").

This page is generated: \`npx tsx scripts/writeAssumptions.ts\`.
`;

function sectionOf(assumption: Assumption): string {
	const { title, known, confidence, assumed, usedBy, otherwise, outcome, checkedBy } = assumption;
	const checked =
		'notChecked' in checkedBy
			? `nothing. ${checkedBy.notChecked}`
			: `Account > Check: ${checkedBy.join(', ')}.`;
	const { deviations = [] } = assumption;
	return [
		`### ${title}`,
		'',
		`- **Known (${confidence}):** ${known}`,
		`- **Assumed:** ${assumed}`,
		`- **Used by:** ${usedBy}.`,
		`- **If it is wrong, the package ${outcome}:** ${otherwise}`,
		`- **Found out by:** ${checked}`,
		...(deviations.length > 0
			? [
					`- **Local Sellercloud:** ${deviations.map((name) => `\`--deviation ${name}\``).join(', ')}.`,
				]
			: []),
		'',
	].join('\n');
}

/** The page `docs/assumptions.md`. */
export const assumptionsPage = (): string =>
	[
		INTRODUCTION,
		...assumptions.flatMap(([area, list]) => [`## ${area}\n`, ...list.map(sectionOf)]),
	].join('\n');
