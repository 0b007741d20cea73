import { SNAPSHOT_YEAR } from '../../nodes/Sellercloud/swagger/snapshot';
import { table } from '../markdown/table';
import { coverage, type Covered } from './coverage';

const COLUMNS = ['Endpoint', 'Title', 'Operations', 'Trigger events'];

/** The page `docs/coverage.md`. */
export function coveragePage(): string {
	const all = coverage();
	const groups = [...new Set(all.map(({ group }) => group))];
	const sections = groups.map((group) => {
		const rows = all.filter((one) => one.group === group).map(rowOf);
		return `## ${group}\n\n${table([COLUMNS, ...rows])}\n`;
	});
	return [introduction(all), ...sections].join('\n');
}

function introduction(all: Covered[]): string {
	const count = (condition: (one: Covered) => boolean) => String(all.filter(condition).length);
	const isServed = ({ operations, events }: Covered) => operations.length + events.length > 0;
	const numbers = [
		['Endpoints', 'Number'],
		[`of the API description of ${SNAPSHOT_YEAR}`, count(({ isNewer }) => !isNewer)],
		['newer ones that operations or events use', count(({ isNewer }) => isNewer)],
		['with an operation', count(({ operations }) => operations.length > 0)],
		['with a trigger event', count(({ events }) => events.length > 0)],
		['only in the form of Call Endpoint', count((one) => !isServed(one) && !one.obsolete)],
		['obsolete, only in the form of Call Endpoint', count((one) => !isServed(one) && one.obsolete)],
	];
	return `# Coverage of the API

This page lists the endpoints of Sellercloud's API, and the operations and events that call each of them. The groups and titles are those of the list of endpoints in the editor, which searches for them.

${table(numbers)}

- **Call Endpoint** (resource API Request) shows a form with typed fields for every endpoint on this page, and for every newer one that your server describes. Turn on **Show Obsolete Endpoints** to find the obsolete ones. An endpoint that has no operation and no event is marked with "Call Endpoint".
- **Operations** are listed at every endpoint that they can call, also for looking something up. [operations.md](operations.md) describes them.
- **Trigger events** are listed at their list or saved view, and at the single record that the output Full Detail reads. [trigger.md](trigger.md) describes them.
- An endpoint marked as "newer" is not in the API description of ${SNAPSHOT_YEAR}. Older servers may not have it, and newer ones have titles of their own for it.
- The login (\`POST /api/token\`) belongs to the credential. The lists of the editor and **Account > Check** call further endpoints, which are not listed.

This page is generated from the code: \`npx tsx scripts/writeCoverage.ts\`.
`;
}

const rowOf = ({ key, title, isNewer, obsolete, operations, events }: Covered): string[] => {
	const mark = obsolete ? ' (obsolete)' : isNewer ? ' (newer)' : '';
	const isServed = operations.length + events.length > 0;
	return [
		`\`${key}\`${mark}`,
		isNewer ? '' : title,
		isServed ? byResource(operations) : 'Call Endpoint',
		events.join(', '),
	];
};

/** `Inventory > Get, Get Many; Product > Get` */
function byResource(operations: Covered['operations']): string {
	const resources = [...new Set(operations.map(({ resource }) => resource))];
	return resources
		.map((resource) => {
			const names = operations.filter((one) => one.resource === resource).map(({ name }) => name);
			return `${resource} > ${names.join(', ')}`;
		})
		.join('; ');
}
